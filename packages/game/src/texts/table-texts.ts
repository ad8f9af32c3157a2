import type { FanName, MeldType, Suit } from "@shaddock/mahjong";
import type { ClosedFor, DeskPhase, Refusal, TroubleCode } from "../desk/desk-words.js";
import type { EventFields } from "../desk/event-view.js";
import type { ChoiceView } from "../desk/prompt-view.js";
import type { MatchSeatView, RoundSeatView } from "../desk/result-view.js";
import type { RuleView, VoteView } from "../desk/table-view.js";

type EventType = EventFields<number>["type"];
type WinEvent = Extract<EventFields<number>, { readonly type: "win" }>;
type Count = "wins" | "selfDraws" | "dealtIn" | "concealedKongs" | "openKongs" | "total";

/** What a table says. */
export interface TableTexts {
  readonly phases: Readonly<Record<DeskPhase, string>>;
  /** `limit`: `{fan}`. */
  readonly rules: Readonly<Record<RuleView["rule"], string>>;
  readonly suits: Readonly<Record<Suit, string>>;
  /** A tile, for who does not see it: `{rank}`, `{suit}`. */
  readonly tile: string;
  readonly fans: Readonly<Record<FanName, string>>;
  readonly melds: Readonly<Record<MeldType | "kong", string>>;
  /** A meld, for who does not see it: its `{meld}`, `{tile}`; and who discarded a tile of it: `{other}`. */
  readonly meld: string;
  readonly meldFrom: string;
  /** The hand's worth: `{fan}`; at the limit. */
  readonly fan: string;
  readonly fanAtLimit: string;
  /** A hand without fan. */
  readonly noFan: string;
  readonly choices: Readonly<Record<ChoiceView["type"], string>>;
  readonly ready: string;
  readonly chooseMissing: string;
  readonly suggestion: string;
  readonly discard: string;
  /** Over what a ready hand waits for. */
  readonly waits: string;
  /** Instead of {@link fan}, as there is none: short, as there is little room. */
  readonly selfDrawOnly: string;
  readonly leave: string;
  readonly dissolve: string;
  readonly autoPlay: string;
  readonly stopAutoPlay: string;
  readonly banker: string;
  readonly owner: string;
  readonly offline: string;
  readonly freeSeat: string;
  /** `{count}` */
  readonly wall: string;
  /** `{round}`, `{rounds}` */
  readonly round: string;
  readonly stale: string;
  /** Why something cannot be done. */
  readonly refusals: Readonly<Record<Refusal, string>>;
  /** What is wrong with what the server told. */
  readonly troubles: Readonly<Record<TroubleCode, string>>;
  readonly closed: Readonly<Record<ClosedFor, string>>;
  readonly vote: {
    /** `{name}`; and where it is not known who. */
    readonly asked: string;
    readonly askedBySomebody: string;
    readonly yes: string;
    readonly no: string;
    /** `{seconds}` */
    readonly left: string;
    readonly statuses: Readonly<Record<VoteView["seats"][number]["status"], string>>;
  };
  /** For who does not see the table: `{name}`, `{other}`, `{tile}`, `{points}`, `{round}`. */
  readonly events: Readonly<Record<Exclude<EventType, "kong" | "win" | "trouble">, string>>;
  readonly kongs: Readonly<Record<Exclude<MeldType, "pong">, string>>;
  readonly wins: Readonly<Record<WinEvent["how"], string>>;
  readonly causes: Readonly<Record<"win" | "rain" | "wind" | "not-ready", string>>;
  readonly ways: Readonly<Record<"self-draw" | "discard" | "robbed-kong" | "unknown", string>>;
  readonly outcomes: Readonly<Record<RoundSeatView["outcome"], string>>;
  readonly results: Readonly<Record<Count & keyof MatchSeatView, string>> & {
    readonly roundOver: string;
    readonly matchOver: string;
    readonly dissolved: string;
    readonly biggestWinner: string;
    readonly dealInKing: string;
  };
}
