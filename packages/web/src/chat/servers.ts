import { cleanNickname, type Language, type Room, type SettingsState } from "@shaddock/game";

/** As much of `location` as is used. */
export interface PageLocation {
  readonly protocol: string;
  readonly host: string;
  readonly search: string;
}

/** Where the server that this page comes from has its rooms. */
const PATHS = { chat: "/nano", cluster: "/cluster" } as const;

/** What came of an address that someone typed. */
export type ParsedAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: "bad" | "mixed" };

/** The address of this page's own server. */
export function ownAddress(kind: keyof typeof PATHS, { protocol, host }: PageLocation): string {
  return `${protocol === "https:" ? "wss" : "ws"}://${host}${PATHS[kind]}`;
}

/** An address that someone typed, with or without `ws://`. */
export function parseAddress(text: string, { protocol }: PageLocation): ParsedAddress {
  const secure = protocol === "https:";
  // Some browsers take blanks for part of a host's name.
  if (/\s/.test(text.trim())) return { ok: false, reason: "bad" };
  const typed = text.trim().replace(/^http(s?):\/\//i, "ws$1://");
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(typed) ? typed : `${secure ? "wss" : "ws"}://${typed}`);
  } catch {
    return { ok: false, reason: "bad" };
  }
  if (!/^wss?:$/.test(url.protocol) || !url.hostname || url.username) return { ok: false, reason: "bad" };
  url.hash = "";
  // Browsers make an exception of the machine itself.
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (secure && url.protocol === "ws:" && !local) return { ok: false, reason: "mixed" };
  return { ok: true, address: url.href };
}

/** The room that the settings choose. */
export function chosenRoom(
  { server, kind, address }: Pick<SettingsState, "server" | "kind" | "address">,
  page: PageLocation,
): { readonly room: Room } | { readonly reason: "bad" | "mixed" } {
  if (server !== "other") return { room: { kind: server, address: ownAddress(server, page) } };
  const parsed = parseAddress(address, page);
  return parsed.ok ? { room: { kind, address: parsed.address } } : { reason: parsed.reason };
}

/**
 * What the address bar sets: `?server=` an address or `chat` or `cluster`, `?kind=` of another server, `?name=`,
 * `?lang=`. It fills the form in and joins nothing: a link must not make one speak to a server.
 */
export function settingsFromQuery({ search }: PageLocation): Partial<SettingsState> {
  const query = new URLSearchParams(search);
  const server = query.get("server");
  const kind = query.get("kind");
  const name = cleanNickname(query.get("name") ?? "");
  const language = query.get("lang");
  return {
    ...(server === "chat" || server === "cluster" ? { server } : server && { server: "other", address: server }),
    ...((kind === "chat" || kind === "cluster") && { kind }),
    ...(name && { nickname: name }),
    ...((language === "en" || language === "zh") && { language: language satisfies Language }),
  };
}

/** Whether the address bar names a server or a name for the chat. */
export function leadsToChat({ search }: Pick<PageLocation, "search">): boolean {
  const query = new URLSearchParams(search);
  return query.has("server") || query.has("name");
}
