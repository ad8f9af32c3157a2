import { type Invitation, type SettingsState, serverAt } from "../shaddock/shaddock.mjs";

/** Where `shaddock serve` is on this machine: what one gets who types no address. To play elsewhere, change it here. */
const OWN = "127.0.0.1:3250";

/** The address of a chat where none was typed. */
export const OWN_CHATS: Readonly<Record<SettingsState["kind"], string>> = {
  chat: `ws://${OWN}/nano`,
  cluster: `ws://${OWN}/cluster`,
};

/** The address of mahjong where none was typed. */
export const OWN_MAHJONG = `http://${OWN}/mahjong`;

/** Host, port, path and query. Neither Cocos native nor minigames can take addresses apart. */
const PLACE = /^\w+:\/\/(\[[0-9a-f:.]+\]|[^\s/:?#@[\]]+)(:\d{1,5})?([/?][^\s#]*)?$/i;

/** What a person typed as the address of a chat, as one to connect to: null where it is none. */
export function chatAddress({ address, kind }: Pick<SettingsState, "address" | "kind">): string | null {
  const typed = address.trim().replace(/^http(s?):\/\//i, "ws$1://");
  if (!typed) return OWN_CHATS[kind];
  const whole = /^[a-z]+:\/\//i.test(typed) ? typed : `ws://${typed}`;
  return /^wss?:/i.test(whole) && PLACE.test(whole) ? whole : null;
}

/** The mahjong server at what a person typed: null where that is no address. */
export function mahjongServer({ mahjong }: Pick<SettingsState, "mahjong">): ReturnType<typeof serverAt> | null {
  const server = serverAt(mahjong.trim() || OWN_MAHJONG);
  return /^https?:/i.test(server.api) && PLACE.test(server.api) ? server : null;
}

/** The mahjong server that one would play on: that of a link, which means one's own where it names none. */
export function chosenServer(
  invited: Invitation | null,
  settings: Pick<SettingsState, "mahjong">,
): ReturnType<typeof mahjongServer> {
  return mahjongServer(invited ? { mahjong: invited.server ?? "" } : settings);
}
