/** What screens of mahjong say beside what the game tells. */
export interface BoardTexts {
  /** By rank, from 1. */
  readonly ranks: readonly string[];
  /** By suit. */
  readonly missing: readonly [string, string, string];
  readonly dice: string;
  /** `{count}` tiles that can be drawn. */
  readonly wallLeft: string;
  readonly yourHand: string;
  readonly drawn: string;
  readonly notNow: string;
  readonly makesReady: string;
  readonly yourChoice: string;
  /** `{count}` tiles of all kinds. */
  readonly remainingAll: string;
  /** `{count}` tiles of one kind. */
  readonly remaining: string;
  /** `{name}`, `{count}` */
  readonly riverOf: string;
  /** `{name}`, `{count}` */
  readonly handOf: string;

  readonly card: string;
  readonly cardNote: string;
  /** Through a link: `{number}`. */
  readonly invited: string;
  /** Through a link to a server that the page does not come from: `{server}`. */
  readonly invitedElsewhere: string;
  /** `{number}` */
  readonly joinNumber: string;
  readonly enterLobby: string;
  readonly anotherServer: string;
  readonly serverNote: string;
  readonly createNote: string;
  readonly extraRules: string;
  readonly clear: string;
  readonly erase: string;

  readonly invite: string;
  readonly inviteNote: string;
  readonly copyNumber: string;
  readonly copyLink: string;
  readonly copied: string;
  /** Beside the text, where a device does not let it be copied. */
  readonly copyByHand: string;
  readonly sound: string;
  readonly soundOn: string;
  readonly soundOff: string;
  readonly settings: string;
  readonly music: string;
  readonly marks: string;
  readonly largeTiles: string;
  readonly discardBy: string;
  readonly discardWays: Readonly<Record<"both" | "tap" | "drag", string>>;
  readonly stay: string;
  readonly toLobby: string;
  readonly next: string;
  readonly waitingForOthers: string;
  /** Of who has won, while the others play on. */
  readonly outOfPlay: string;
  readonly leaveNow: string;
  readonly autoPlaying: string;
  readonly rules: {
    readonly title: string;
    /** Headings, each with its lines. */
    readonly chapters: readonly { readonly title: string; readonly lines: readonly string[] }[];
    readonly fanTable: string;
    /** What the asterisk in {@link fans} means. */
    readonly fanNote: string;
    /** What each fan is worth, and when it counts. */
    readonly fans: readonly (readonly [name: string, fan: string, when: string])[];
  };
  /** The first match: one thing each time. */
  readonly tips: Readonly<Record<"missing" | "discard" | "claim" | "ready", string>>;
  readonly gotIt: string;
}
