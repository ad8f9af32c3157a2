import { type Room, type SettingsState } from "@shaddock/game";
/** As much of `location` as is used. */
export interface PageLocation {
    readonly protocol: string;
    readonly host: string;
    readonly search: string;
}
/** Where the server that this page comes from has its rooms. */
declare const PATHS: {
    readonly chat: "/nano";
    readonly cluster: "/cluster";
};
/** What came of an address that someone typed. */
export type ParsedAddress = {
    readonly ok: true;
    readonly address: string;
} | {
    readonly ok: false;
    readonly reason: "bad" | "mixed";
};
/** The address of this page's own server. */
export declare function ownAddress(kind: keyof typeof PATHS, { protocol, host }: PageLocation): string;
/** An address that someone typed, with or without `ws://`. */
export declare function parseAddress(text: string, { protocol }: PageLocation): ParsedAddress;
/** The room that the settings choose. */
export declare function chosenRoom({ server, kind, address }: Pick<SettingsState, "server" | "kind" | "address">, page: PageLocation): {
    readonly room: Room;
} | {
    readonly reason: "bad" | "mixed";
};
/**
 * What the address bar sets: `?server=` an address or `chat` or `cluster`, `?kind=` of another server, `?name=`,
 * `?lang=`. It fills the form in and joins nothing: a link must not make one speak to a server.
 */
export declare function settingsFromQuery({ search }: PageLocation): Partial<SettingsState>;
export {};
