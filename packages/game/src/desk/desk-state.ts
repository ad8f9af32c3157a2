import type { GameEnd, Hint, RoundEnd, TileId, VoteStatus } from "@shaddock/contract/nanoserver";
import { DEFAULT_OPTIONS, type MeldType, type Options, type Suit } from "@shaddock/mahjong";
import type { ClosedFor, DeskPhase, Refusal, Trouble } from "./desk-words.js";
import type { EventFields } from "./event-view.js";
import type { Outgoing } from "./outgoing.js";

/** How many events are kept: enough for what happens between two pictures. */
const MAX_EVENTS = 40;

/** A meld as the pushes tell it. */
export interface DeskMeld {
  /** `kong`: one of the three, where the server has forgotten which. */
  readonly type: MeldType | "kong";
  /** A claimed tile is the first. */
  readonly tiles: readonly TileId[];
  /** The uid of whose discard was claimed; null where none was, and where it is not known. */
  readonly from: number | null;
}

/** How a seat won. */
export interface SeatWin {
  readonly tile: TileId;
  /** From 1; 0 where it is not known. */
  readonly order: number;
  readonly how: "self-draw" | "discard" | "robbed-kong" | "unknown";
  /** The uid of who paid for it alone. */
  readonly from: number | null;
  /** What it brought; null as long as it is not told. */
  readonly points: number | null;
}

/** A player's seat. The server shows everybody's tiles; a view must not. */
export interface DeskSeat {
  readonly uid: number;
  readonly name: string;
  readonly avatar: string;
  readonly sex: number;
  readonly ip: string;
  readonly ready: boolean;
  readonly offline: boolean;
  /** Points before the round that runs. */
  readonly score: number;
  /** Points of the round so far; null when some of it was missed. */
  readonly delta: number | null;
  /** The missing suit, once it is told. */
  readonly missing: Suit | null;
  /** Concealed tiles as they came. */
  readonly hand: readonly TileId[];
  /** The tile of the hand that was drawn last, while it is this seat's turn. */
  readonly drawn: TileId | null;
  readonly melds: readonly DeskMeld[];
  readonly river: readonly TileId[];
  readonly won: SeatWin | null;
}

/**
 * What a hint asks: to discard; to win or kong on the own turn; to claim a discard; to rob the tile of another's kong.
 */
export type HintKind = "discard" | "own-turn" | "claim" | "rob";

/** The newest hint. It lives until the round goes on. */
export interface DeskHint {
  /** A number of its own: late clicks carry another one. */
  readonly id: number;
  readonly kind: HintKind;
  readonly ops: Hint["ops"];
  /** The tile to be claimed or robbed. */
  readonly tile: TileId | null;
  /** Unix ms. */
  readonly since: number;
  /** What was answered: then it is never answered again. */
  readonly answer: { readonly optype: number; readonly idx: TileId } | null;
  /** How many had won when it came: a kong may be offered for robbery twice (Q13). */
  readonly winners: number;
}

/** A vote to dissolve the desk. */
export interface DeskVote {
  /** The uid of the applicant, once it is told. */
  readonly applicant: number | null;
  /** By seat. */
  readonly statuses: readonly VoteStatus[];
  /** Unix ms. */
  readonly endsAt: number | null;
  /** Whether one's own vote is on its way. */
  readonly voted: boolean;
}

/** What a client knows on its own of a round, and a server that it comes back to does not tell. Plain data to keep. */
export interface DeskMemory {
  /** The desk's number and round: it is of use for these only. */
  readonly number: string;
  readonly round: number;
  readonly hint: DeskHint | null;
  /** A kong that may still be robbed: what was asked before it is answered. */
  readonly addedKong: DeskState["addedKong"];
  readonly seats: readonly Pick<DeskSeat, "uid" | "melds" | "won" | "delta">[];
}

/**
 * Whether the state is what the server has. After a connection was lost it has to be told anew: first what desk it is
 * (`lost`), then who sits there (`named`), then the round, or once more who sits there when none runs (`seated`).
 */
export type Freshness = "fresh" | "lost" | "named" | "seated";

/** What happened, with uids. */
export type DeskEvent = { readonly id: number; readonly time: number } & EventFields<number>;

/** All that is known of one desk. Plain data. */
export interface DeskState {
  readonly phase: DeskPhase;
  /** One's own uid; 0 for who only watches. */
  readonly self: number;
  readonly number: string;
  readonly title: string;
  readonly desc: string;
  /** What the desk plays by, as far as {@link desc} tells it. */
  readonly options: Options;
  readonly owner: number;
  readonly round: number;
  /** How many rounds the match has; 0 as long as it is not known. */
  readonly rounds: number;
  /** Those taken, in the order of play. */
  readonly seats: readonly DeskSeat[];
  /** Tiles left to draw. */
  readonly wall: number;
  readonly dice: readonly [number, number] | null;
  /** The uid of the banker; 0 for none. */
  readonly banker: number;
  /** The uid of whose turn it is; 0 for nobody's. */
  readonly turn: number;
  /** When what all wait for began, Unix ms: a turn, or the time for claims after a discard; see {@link hint} for one's own. */
  readonly turnSince: number | null;
  /** The discard that may be claimed. Several may win it: who did first took it from the river. */
  readonly lastDiscard: { readonly uid: number; readonly tile: TileId; readonly taken: boolean } | null;
  /** The fourth tile of a kong that may still be robbed. */
  readonly addedKong: { readonly uid: number; readonly tile: TileId; readonly robbed: boolean } | null;

  readonly hint: DeskHint | null;
  /** The id of the next prompt, event or message. */
  readonly nextId: number;
  /** Whether the others were told that one's table is there. */
  readonly shown: boolean;
  /** The prompt that the tiles be looked at. `answered`: the server was told. */
  readonly dealSeen: { readonly id: number; readonly answered: boolean } | null;
  /** The prompt for the missing suit. */
  readonly missingSuit: { readonly id: number; readonly suggestion: Suit | null; readonly chosen: Suit | null } | null;
  /** The prompt for the next round. */
  readonly getReady: { readonly id: number; readonly since: number; readonly answered: boolean } | null;
  /** Whether one has asked to leave. */
  readonly leaving: boolean;
  readonly vote: DeskVote | null;
  readonly autoPlay: boolean;

  readonly result: RoundEnd | null;
  readonly match: GameEnd | null;
  readonly closed: ClosedFor | null;
  /** Whether an answer was under way when the desk was dissolved: the server may keep it for the next desk (Q2). */
  readonly answerLeft: boolean;

  readonly freshness: Freshness;
  readonly connected: boolean;
  /** What an earlier run of the app kept of this desk. */
  readonly memory: DeskMemory | null;
  /** What has to be sent, in order. */
  readonly outgoing: readonly Outgoing[];
  readonly events: readonly DeskEvent[];
  readonly refused: { readonly id: number; readonly refusal: Refusal } | null;
  readonly trouble: Trouble | null;
}

/** One sits at no desk. */
export const noDesk: DeskState = {
  phase: "none",
  self: 0,
  number: "",
  title: "",
  desc: "",
  options: DEFAULT_OPTIONS,
  owner: 0,
  round: 0,
  rounds: 0,
  seats: [],
  wall: 0,
  dice: null,
  banker: 0,
  turn: 0,
  turnSince: null,
  lastDiscard: null,
  addedKong: null,
  hint: null,
  nextId: 1,
  shown: false,
  dealSeen: null,
  missingSuit: null,
  getReady: null,
  leaving: false,
  vote: null,
  autoPlay: false,
  result: null,
  match: null,
  closed: null,
  answerLeft: false,
  freshness: "fresh",
  connected: false,
  memory: null,
  outgoing: [],
  events: [],
  refused: null,
  trouble: null,
};

/** A desk to be watched, such as in a replay: whoever sits there comes by pushes. */
export const watchedDesk: DeskState = { ...noDesk, phase: "waiting" };

/** Whether a round runs: tiles are dealt, and it is not settled. */
export function isRunning({ phase }: DeskState): boolean {
  return phase === "dealing" || phase === "missing-suit" || phase === "playing";
}

/** A seat of a desk, by uid. */
export function seatOf(state: DeskState, uid: number): DeskSeat | undefined {
  return state.seats.find((seat) => seat.uid === uid);
}

/** The state with one seat changed. */
export function withSeat(state: DeskState, uid: number, change: Partial<DeskSeat>): DeskState {
  return { ...state, seats: state.seats.map((seat) => (seat.uid === uid ? { ...seat, ...change } : seat)) };
}

/** The state with one more event. */
export function withEvent(state: DeskState, time: number, event: EventFields<number>): DeskState {
  const events = [...state.events.slice(-MAX_EVENTS + 1), { ...event, id: state.nextId, time } as DeskEvent];
  return { ...state, events, nextId: state.nextId + 1 };
}

/** The state with a trouble that the user can see. */
export function withTrouble(state: DeskState, trouble: Trouble): DeskState {
  return withEvent({ ...state, trouble }, trouble.time, { type: "trouble", trouble });
}
