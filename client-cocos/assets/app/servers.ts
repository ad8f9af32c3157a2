import { type RootState, type SettingsState, serverAt } from "../shaddock/shaddock.mjs";

/** Where `shaddock serve` is on this machine: what one gets who types no address. To play elsewhere, change it here. */
const OWN = "127.0.0.1:3250";

/** The address of a chat where none was typed. */
export const OWN_CHATS: Readonly<Record<SettingsState["kind"], string>> = {
  chat: `ws://${OWN}/nano`,
  cluster: `ws://${OWN}/cluster`,
};

/** The address of mahjong where none was typed. */
export const OWN_MAHJONG = `http://${OWN}/mahjong`;

/** What a person typed as the address of a chat, as one to connect to: null where it is none. */
export function chatAddress({ address, kind }: Pick<SettingsState, "address" | "kind">): string | null {
  const typed = address.trim().replace(/^http(s?):\/\//i, "ws$1://");
  if (!typed) return OWN_CHATS[kind];
  const whole = /^[a-z]+:\/\//i.test(typed) ? typed : `ws://${typed}`;
  // Neither Cocos native nor minigames can take addresses apart.
  return /^wss?:\/\/(\[[0-9a-f:.]+\]|[^\s/:?#@[\]]+)(:\d{1,5})?([/?][^\s#]*)?$/i.test(whole) ? whole : null;
}

/** The mahjong server that the settings choose. */
export function mahjongServer({ mahjong }: Pick<RootState["settings"], "mahjong">): ReturnType<typeof serverAt> {
  return serverAt(mahjong.trim() || OWN_MAHJONG);
}
