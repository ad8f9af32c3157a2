import type { TileId } from "@shaddock/contract/nanoserver";
import type { FanName, Kind, MeldType, Suit } from "@shaddock/mahjong";
import type { ClosedFor, DeskPhase, Refusal, Trouble } from "./desk-words.js";
import type { EventView } from "./event-view.js";
import type { PromptView } from "./prompt-view.js";
import type { MatchResultView, RoundResultView } from "./result-view.js";

/**
 * A seat as the table shows it: 0 is the viewer's own, then in the order of play. With four players 1 sits on the right,
 * 2 opposite, 3 on the left; with three there is no 3.
 */
export type Place = number;

/**
 * Everything a table shows, as plain data: whoever draws it, or tells it, needs no rule. A tile that the viewer must
 * not see is nowhere in it.
 */
export interface TableView {
  /** Six digits; empty while there is no desk. */
  readonly number: string;
  /** The server's own line on the table, such as `房号: 012345 局数: 1/4`. */
  readonly title: string;
  /** What was agreed on; empty as long as it is not known. */
  readonly rules: readonly RuleView[];
  /** How many play. */
  readonly mode: 3 | 4;
  /** The round that is played or was played last, from 1; 0 before the first deal. */
  readonly round: number;
  /** How many rounds the match has; 0 as long as it is not known. */
  readonly rounds: number;
  readonly phase: DeskPhase;
  /** As many as play, by {@link Place}. */
  readonly seats: readonly SeatView[];
  /** Tiles left to draw. */
  readonly wall: number;
  /** 1 to 6 each, for show; null before the first deal. */
  readonly dice: readonly [number, number] | null;
  /** Whose turn it is. */
  readonly turn: Place | null;
  /**
   * When what all wait for now, or the viewer's newest prompt, began, Unix ms: what `turnSecondsLeft` counts down from.
   * Null while nobody is waited for, as during the deal, and for who only watches: a replay has no clock.
   */
  readonly turnSince: number | null;
  /** The discard that lies last, as long as nobody has claimed it: the last one of that seat's river. */
  readonly lastDiscard: { readonly place: Place; readonly tile: TileId } | null;
  /** What the viewer may do now. */
  readonly prompt: PromptView | null;
  /** What the viewer's hand waits for, while it is ready and somebody else's turn. */
  readonly waits: readonly WaitView[];
  /** How the viewer gets away: until the first deal he leaves his seat, afterwards he proposes to dissolve the desk. */
  readonly leaving: {
    readonly way: "leave" | "dissolve";
    /** Why he cannot; null when he can. */
    readonly refusal: Refusal | null;
  };
  readonly vote: VoteView | null;
  /** Whether prompts are answered without the person. */
  readonly autoPlay: boolean;
  /** What happened lately, the oldest first, at most 40. */
  readonly events: readonly EventView[];
  /** The round that has just ended. */
  readonly result: RoundResultView | null;
  /** The match that has just ended. */
  readonly match: MatchResultView | null;
  /** Why there is no desk any more. */
  readonly closed: ClosedFor | null;
  /** What was asked for last and refused; a new `id` each time. */
  readonly refused: { readonly id: number; readonly refusal: Refusal } | null;
  /** What came from the server last that cannot be. The game goes on. */
  readonly trouble: Trouble | null;
  /** Whether what is shown may be old: the connection was lost, and who sits here has not been told anew what there is. */
  readonly stale: boolean;
}

/** One thing that was agreed on. */
export type RuleView =
  | { readonly rule: "self-draw-fan" | "self-draw-point" }
  /** No hand counts more fan than this. */
  | { readonly rule: "limit"; readonly fan: number }
  | { readonly rule: "menqing" | "jiangdui" | "jiaxin" | "pengpeng" | "pinghu" | "yaojiu" };

/** A seat, taken or not, and what lies before it. */
export interface SeatView {
  readonly place: Place;
  /** Who sits there; null while the seat is free. */
  readonly player: PlayerView | null;
  /** Points of the match so far, those of the round that runs included; 1000 at first. */
  readonly score: number;
  /** Points of the round so far; null when some went by while one was away. */
  readonly roundScore: number | null;
  readonly banker: boolean;
  readonly turn: boolean;
  /** The missing suit: everybody's as soon as all have chosen, one's own as soon as it is chosen. */
  readonly missing: Suit | null;
  readonly hand: HandView;
  readonly melds: readonly MeldView[];
  /** Discards in order, without those that others claimed. */
  readonly river: readonly TileId[];
  /** How the seat won; who has won plays no more. */
  readonly won: WonView | null;
}

/** Somebody at a desk. */
export interface PlayerView {
  readonly uid: number;
  /** As typed by whoever it is: to be shown as text only. */
  readonly name: string;
  /** Address of a picture, or empty. Not to be trusted more than the name. */
  readonly avatar: string;
  /** 0 unknown, 1 male, 2 female. */
  readonly sex: number;
  readonly ip: string;
  /** Whether it is the viewer. */
  readonly self: boolean;
  /** Whether the desk is this player's. */
  readonly owner: boolean;
  /** For the next round; meaningful between rounds only. */
  readonly ready: boolean;
  readonly offline: boolean;
}

/** A tile of an open hand. */
export interface HandTileView {
  readonly tile: TileId;
  /** Whether it is of the seat's missing suit, to be dimmed: it has to go first. */
  readonly missing: boolean;
}

/** Concealed tiles. */
export interface HandView {
  /** How many, the drawn one included. */
  readonly count: number;
  /** In order of suit and rank, the missing suit last, without the drawn one. Null where the viewer must not see them. */
  readonly tiles: readonly HandTileView[] | null;
  /** Whether one tile was just drawn, and stands apart. */
  readonly hasDrawn: boolean;
  /** The drawn tile, where the viewer may see it. */
  readonly drawn: HandTileView | null;
}

/** Tiles laid down. */
export interface MeldView {
  /** `kong`: one of the three, which one was not told to who came back to the desk. */
  readonly type: MeldType | "kong";
  readonly tiles: readonly TileId[];
  /** The one of `tiles` that was another's discard; null where none was, and where it is not known. */
  readonly claimed: TileId | null;
  /** Whose discard it was; null likewise. */
  readonly from: Place | null;
  /** Whether the fourth tile of an added kong may still be robbed; it is not in `tiles` yet. */
  readonly adding: TileId | null;
}

/** A win. */
export interface WonView {
  /** The winning tile. */
  readonly tile: TileId;
  /** 1 for the first who won in the round; 0 where it is not known. */
  readonly order: number;
  readonly how: "self-draw" | "discard" | "robbed-kong" | "unknown";
  /** Who paid for it alone; null for a self-draw. */
  readonly from: Place | null;
  /** What it brought; null where it is not known. */
  readonly points: number | null;
}

/** One kind that a hand waits for. */
export interface WaitView {
  readonly kind: Kind;
  /** How many of it the viewer has not seen yet: 0 to 4. */
  readonly remaining: number;
  /** What a win on it is worth at least, up to the limit. */
  readonly fan: number;
  /** Whether {@link fan} is the limit of the desk. */
  readonly limit: boolean;
  /** Whether it wins by self-draw only, as it has too few fan for a discard. */
  readonly selfDrawOnly: boolean;
}

/** A vote to dissolve the desk. */
export interface VoteView {
  /** Who applied; null where it is not known. */
  readonly applicant: Place | null;
  /** By {@link Place}, those only who sit there. */
  readonly seats: readonly { readonly place: Place; readonly status: "applied" | "agreed" | "offline" | "waiting" }[];
  /** When it counts as agreed, Unix ms by the clock of this device; null where it is not known. */
  readonly endsAt: number | null;
  /** Why the viewer may not say yes or no; null when it may. */
  readonly refusal: Refusal | null;
}

/** One reason for fan. */
export interface FanView {
  /** Null for one that only this server knows. */
  readonly name: FanName | null;
  /** How often it counts, such as the roots of a hand. */
  readonly times: number;
  /** In the server's words. */
  readonly text: string;
}
