import type { BodySerializer, Fetch } from "@shaddock/contract/nanoserver";
import type { CreateClient, Guest, MahjongServer } from "@shaddock/game";

/** What bots need from outside, and share. */
export interface BotEnvironment {
  /** Where they play. */
  readonly server: MahjongServer;
  /** Makes a client of one server: the sdk's, with a transport for the addresses that may come. */
  readonly createClient: CreateClient;
  /** The platform's, for the HTTP API. */
  readonly fetch: Fetch;
  /** The sdk's `json()`. */
  readonly serializer: BodySerializer;
  /** The time, Unix ms. */
  readonly now: () => number;
  /** Gives 0 to 1, 1 excluded: ids of guests, and how long each answer takes. */
  readonly random: () => number;
  /** Resolves after so many ms. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** Ms that a bot thinks about an answer, on average; each time half to one and a half of it. Default 800. */
  readonly think?: number;
  /** What it says when others want to dissolve the desk. Default yes. */
  readonly agrees?: boolean;
  /** Who it is. Default: a new guest. */
  readonly guest?: Guest;
}
