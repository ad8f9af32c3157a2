import type { Mode } from "@shaddock/contract/nanoserver";
import type { FailureCode } from "../failure/failure.js";
import type { Errand } from "../lobby/lobby-state.js";
import type { ReplayTrouble } from "../replay/replay-steps.js";
import type { Phrase } from "../talk/talk-message.js";
import type { Explanation } from "./texts.js";

/** What views of mahjong say away from the table: entrance, lobby, records, replay, talk. */
export interface MahjongTexts {
  /** Why something did not happen; `{detail}` is what the server said, for the codes that say it. */
  readonly failures: Readonly<Record<FailureCode, Explanation>>;
  /** The connection is lost again and again. */
  readonly elsewhere: Explanation;
  /** A push that could not be read: `{route}`. */
  readonly malformed: Explanation;
  readonly entrance: {
    readonly entering: string;
    /** `{name}` */
    readonly logInAs: string;
    readonly newGuest: string;
    readonly logOut: string;
    /** Where a server refuses all others: `{version}`. */
    readonly version: string;
  };
  readonly lobby: {
    /** `{count}` */
    readonly cards: string;
    readonly cardsNote: string;
    readonly create: string;
    readonly join: string;
    readonly joinNote: string;
    readonly practise: string;
    readonly practiseNote: string;
    readonly clubs: string;
    readonly noClubs: string;
    /** `{count}`, `{limit}` */
    readonly members: string;
    readonly apply: string;
    readonly applyNote: string;
    readonly busy: Readonly<Record<Errand, string>>;
    /** `{club}` */
    readonly applied: string;
  };
  readonly options: {
    readonly players: string;
    readonly modes: Readonly<Record<Mode, string>>;
    readonly rounds: string;
    /** `{rounds}`, `{cards}` */
    readonly price: string;
    readonly limit: string;
    readonly selfDraw: string;
    /** Why the rule about hands without fan cannot be chosen. */
    readonly always: string;
    readonly payer: string;
    readonly myself: string;
    readonly whenPaid: string;
  };
  readonly records: {
    readonly title: string;
    readonly empty: string;
    readonly note: string;
    /** `{number}` */
    readonly desk: string;
    /** `{count}` */
    readonly rounds: string;
    /** `{round}` */
    readonly round: string;
    readonly noRounds: string;
    readonly loading: string;
    readonly again: string;
    readonly watch: string;
  };
  readonly replay: {
    readonly play: string;
    readonly hold: string;
    readonly forward: string;
    readonly back: string;
    /** `{speed}` */
    readonly speed: string;
    /** `{position}`, `{steps}` */
    readonly position: string;
    readonly seat: string;
    readonly openHands: string;
    /** Missing suits are recorded by no server. */
    readonly noSuits: string;
    /** `{step}` */
    readonly troubles: Readonly<Record<ReplayTrouble["code"], string>>;
  };
  readonly talk: {
    readonly open: string;
    readonly say: string;
    /** `{seconds}` */
    readonly wait: string;
    readonly phrases: Readonly<Record<Phrase, string>>;
    /** A recorded clip, which cannot be played. */
    readonly clip: string;
    /** Who sits nowhere at the table. */
    readonly somebody: string;
  };
}
