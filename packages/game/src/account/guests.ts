import { fieldsOf, keep, recall } from "../storage.js";
import type { RememberedPlayer } from "./account-state.js";
import type { WithMahjong } from "./ask-api.js";

/** What a guest of a server is known by, and as whom. */
export interface KeptGuest {
  /** The only thing that the server knows a guest by. Whoever has it is that guest. */
  readonly imei: string;
  /** Null until the first login was answered. */
  readonly player: RememberedPlayer | null;
}

/** Digits of an id: 128 bits, as many as of a UUID. */
const DIGITS = 32;

/** The id of a new guest. */
export function newImei(random: () => number): string {
  return Array.from({ length: DIGITS }, () => Math.floor(random() * 16).toString(16)).join("");
}

/** The guest that logged in at the server of this HTTP API last. */
export function recallGuest({ storage, mahjong }: WithMahjong, api: string): KeptGuest | undefined {
  const { imei, uid, name } = fieldsOf(fieldsOf(recall(storage, keyOf(mahjong.profile)))[api]);
  if (typeof imei !== "string") return undefined;
  return { imei, player: typeof uid === "number" && typeof name === "string" ? { uid, name } : null };
}

/** Keeps it, beside those of other servers. */
export function keepGuest({ storage, mahjong }: WithMahjong, api: string, { imei, player }: KeptGuest): void {
  const key = keyOf(mahjong.profile);
  keep(storage, key, { ...fieldsOf(recall(storage, key)), [api]: { imei, ...player } });
}

function keyOf(profile: string | undefined): string {
  return `shaddock.guests${profile ? `.${profile}` : ""}`;
}
