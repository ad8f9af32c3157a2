import type { Account, ClientConfig } from "@shaddock/contract/nanoserver";
import type { Failure } from "../failure/failure.js";
import type { MahjongServer } from "./mahjong-server.js";

/** Who logged in here last. */
export interface RememberedPlayer {
  readonly uid: number;
  readonly name: string;
}

/** Who one is, as the server has it. */
export type Player = Pick<Account, "uid" | "name" | "headUrl" | "sex"> & {
  /** One's own address, which the others at a desk see. */
  readonly ip: string;
};

/** Where and who one is. */
export interface AccountState {
  /** The server one looks at, or is at. */
  readonly server: MahjongServer | null;
  /** Whether it offers guests to log in; null until it has said so. */
  readonly guests: boolean | null;
  /** Who logged in there last, from this device. */
  readonly remembered: RememberedPlayer | null;
  readonly status: "out" | "entering" | "in";
  /** Oneself, since the last login. */
  readonly player: Player | null;
  /** What that server tells its clients: version, contacts, words for sharing. */
  readonly config: ClientConfig | null;
  /** Why the last visit or login failed. */
  readonly failure: Failure | null;
}

/** Nowhere. */
export const initialAccount: AccountState = {
  server: null,
  guests: null,
  remembered: null,
  status: "out",
  player: null,
  config: null,
  failure: null,
};
