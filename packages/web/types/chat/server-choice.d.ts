import type { SettingsState } from "@shaddock/game";
import { type ReactNode, type RefObject } from "react";
/** Which server to chat on: this page's own ones, or any by its address. */
export declare function ServerChoice({ settings: { server, address, kind }, problem, addressField, onChange, }: {
    readonly settings: SettingsState;
    readonly problem: "bad" | "mixed" | undefined;
    readonly addressField: RefObject<HTMLInputElement | null>;
    readonly onChange: (changes: Partial<SettingsState>) => void;
}): ReactNode;
