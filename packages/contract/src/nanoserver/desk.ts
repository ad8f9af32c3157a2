import { ExitType, ModeOrNone, VoteStatus } from "./codes.js";
import { array, type Check, flag, integer, object, oneOf, text } from "./shape.js";

/** The table is on the screen. */
export interface InitCompleted {
  /** False tells the others who sits there now. */
  readonly isReenter: boolean;
}

/** Leaves a desk before its first deal; afterwards it is ignored. */
export interface ExitRequest {
  /** True from the owner, whose leaving ends the desk either way; false from anybody else. */
  readonly isDestroy: boolean;
}

/** A vote. */
export interface Vote {
  /** Whether the desk shall be dissolved. */
  readonly result: boolean;
}

/** The desk one means. */
export interface DeskNumber {
  /** As in TableInfo. */
  readonly deskId: string;
}

/** A seat and who sits there. [nanoserver: protocol/desk.go, EnterDeskInfo] */
export interface Seat {
  /** From 0; play goes upwards. */
  readonly deskPos: number;
  readonly acId: number;
  readonly nickname: string;
  readonly isReady: boolean;
  /** 0 unknown, 1 male, 2 female. */
  readonly sex: number;
  /** Always false. */
  readonly isExit: boolean;
  readonly headURL: string;
  /** The running score: 1000 at the beginning of a match. */
  readonly score: number;
  readonly ip: string;
  /** True of oneself in the first one after coming back. */
  readonly offline: boolean;
}

/** All seats that are taken, in their order. */
export interface Seats {
  readonly data: readonly Seat[];
}

/** Somebody left, or the desk is no more. */
export interface Exit {
  /** Who left; 0 when the desk was dissolved. The owner's leaving ends the desk, whatever the route says. */
  readonly acid: number;
  /** Always true. */
  readonly isexit: boolean;
  readonly exitType: ExitType;
  /** The seat, from 0. Those above it move down by one, without a push that says so. */
  readonly deskPos: number;
}

/** What one seat says in the vote. */
export interface SeatVote {
  /** From 1, other than elsewhere. */
  readonly deskPos: number;
  readonly status: VoteStatus;
}

/** A vote to dissolve the desk has begun, or runs when one comes back. */
export interface VoteBegun {
  /** Who applied. After coming back: oneself when one has agreed, else 0. */
  readonly dissolveUid: number;
  readonly dissolveStatus: readonly SeatVote[];
  /** Seconds. */
  readonly restTime: number;
}

/** How the vote stands. */
export interface VoteProgress {
  readonly dissolveStatus: readonly SeatVote[];
  /** Seconds; 0 when somebody came back: then one's own countdown goes on. */
  readonly restTime: number;
}

/** The vote has failed. */
export interface VoteFailed {
  /** Who refused: the seat, from 1. */
  readonly deskPos: number;
}

/** Somebody's connection or app went away, or came back. */
export interface Presence {
  readonly uid: number;
  readonly offline: boolean;
}

/** The desk as the table shows it. */
export interface DeskBasicInfo {
  readonly deskId: string;
  readonly title: string;
  readonly desc: string;
  /** 0 when one comes back: take it from TableInfo. */
  readonly mode: ModeOrNone;
}

/** A clip that a voice service keeps. */
export interface VoiceClip {
  readonly fileId: string;
}

/** Somebody recorded a clip. */
export interface PlayerVoiceClip extends VoiceClip {
  readonly uid: number;
}

/** Checks {@link InitCompleted}. */
export const initCompleted: Check<InitCompleted> = object<InitCompleted>({ isReenter: flag });
/** Checks an {@link ExitRequest}. */
export const exitRequest: Check<ExitRequest> = object<ExitRequest>({ isDestroy: flag });
/** Checks a {@link Vote}. */
export const vote: Check<Vote> = object<Vote>({ result: flag });
/** Checks a {@link DeskNumber}. */
export const deskNumber: Check<DeskNumber> = object<DeskNumber>({ deskId: text });

/** A seat, from 0. */
const position = integer(0, 3);
/** A seat, from 1. */
const ordinal = integer(1, 4);

/** Checks {@link Seats}. */
export const seats: Check<Seats> = object<Seats>({
  data: array(
    object<Seat>({
      deskPos: position,
      acId: integer(),
      nickname: text,
      isReady: flag,
      sex: integer(),
      isExit: flag,
      headURL: text,
      score: integer(),
      ip: text,
      offline: flag,
    }),
  ),
});

/** Checks an {@link Exit}. */
export const exit: Check<Exit> = object<Exit>({
  acid: integer(),
  isexit: flag,
  exitType: oneOf(ExitType),
  deskPos: position,
});

const seatVotes = array(object<SeatVote>({ deskPos: ordinal, status: oneOf(VoteStatus) }));

/** Checks {@link VoteBegun}. */
export const voteBegun: Check<VoteBegun> = object<VoteBegun>({
  dissolveUid: integer(),
  dissolveStatus: seatVotes,
  restTime: integer(),
});

/** Checks {@link VoteProgress}. */
export const voteProgress: Check<VoteProgress> = object<VoteProgress>({
  dissolveStatus: seatVotes,
  restTime: integer(),
});

/** Checks {@link VoteFailed}. */
export const voteFailed: Check<VoteFailed> = object<VoteFailed>({ deskPos: ordinal });

/** Checks {@link Presence}. */
export const presence: Check<Presence> = object<Presence>({ uid: integer(), offline: flag });

/** Checks {@link DeskBasicInfo}. */
export const deskBasicInfo: Check<DeskBasicInfo> = object<DeskBasicInfo>({
  deskId: text,
  title: text,
  desc: text,
  mode: oneOf(ModeOrNone),
});

/** Checks a {@link VoiceClip}. */
export const voiceClip: Check<VoiceClip> = object<VoiceClip>({ fileId: text });
/** Checks a {@link PlayerVoiceClip}. */
export const playerVoiceClip: Check<PlayerVoiceClip> = object<PlayerVoiceClip>({ uid: integer(), fileId: text });
