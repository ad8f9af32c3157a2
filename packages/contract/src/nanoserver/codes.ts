/** The kinds of operation in hints, answers and actions. [nanoserver: protocol/const.go] */
export const OpType = {
  /** Discard 出. */
  Discard: 1,
  /** Pung 碰. */
  Pung: 2,
  /** Kong 杠, of any kind: the wire does not tell which. */
  Kong: 3,
  /** Win 胡, by self-draw or on another's tile. */
  Win: 4,
  /** Pass 过. Never broadcast. */
  Pass: 5,
} as const;
/** One of {@link OpType}. */
export type OpType = (typeof OpType)[keyof typeof OpType];

/** The kinds of action in a recorded round: those that are broadcast, and draws. [nanoserver: internal/game/player.go] */
export const RecordedOpType = {
  Discard: 1,
  Pung: 2,
  Kong: 3,
  Win: 4,
  /** Draw 摸. */
  Draw: 500,
} as const;
/** One of {@link RecordedOpType}. */
export type RecordedOpType = (typeof RecordedOpType)[keyof typeof RecordedOpType];

/** The missing suit 定缺 that a player chooses. */
export const MissingSuit = {
  /** 条. */
  Bamboo: 1,
  /** 筒. */
  Dots: 2,
  /** 万. */
  Characters: 3,
} as const;
/** One of {@link MissingSuit}. */
export type MissingSuit = (typeof MissingSuit)[keyof typeof MissingSuit];

/** Where a desk is in its life. [nanoserver: pkg/constant/const.go] */
export const DeskStatus = {
  /** Created, waiting for players. */
  Created: 0,
  /** Dealt, waiting until everybody has seen it. */
  Dealt: 1,
  /** Everybody has seen it; with four players the missing suits are chosen. */
  Sorted: 2,
  Playing: 3,
  RoundOver: 4,
  Interrupted: 5,
  Destroyed: 6,
  /** Between two rounds, waiting until everybody is ready. */
  Cleaned: 7,
} as const;
/** One of {@link DeskStatus}. */
export type DeskStatus = (typeof DeskStatus)[keyof typeof DeskStatus];

/** Why somebody left a desk. The server defines more and sends these only. [nanoserver: protocol/const.go] */
export const ExitType = {
  /** Somebody left the table. */
  Left: -1,
  /** The desk was dissolved by vote. */
  Dissolved: 6,
} as const;
/** One of {@link ExitType}. */
export type ExitType = (typeof ExitType)[keyof typeof ExitType];

/** How a win came about. [nanoserver: protocol/const.go, HuPaiType] */
export const WinType = {
  /** On a discard, or by robbing a kong. */
  Discard: 0,
  SelfDraw: 1,
  /** Paid at the end of the round by players without a ready hand 查叫. */
  ReadyHand: 2,
} as const;
/** One of {@link WinType}. */
export type WinType = (typeof WinType)[keyof typeof WinType];

/** What became of a player in a round. [nanoserver: internal/game/desk.go] */
export const ResultType = {
  None: 0,
  SelfDraw: 1,
  /** Won on another's tile. */
  Win: 2,
  /** Discarded what another won on 点炮. */
  DealtIn: 3,
  /** Paid for having no ready hand. */
  PaidReadyHand: 4,
} as const;
/** One of {@link ResultType}. */
export type ResultType = (typeof ResultType)[keyof typeof ResultType];

/** What a player has said in a vote to dissolve the desk. [nanoserver: internal/game/desk_manager.go] */
export const VoteStatus = {
  Applied: "申请解散",
  Agreed: "同意解散",
  Offline: "离线",
  Waiting: "等待中",
} as const;
/** One of {@link VoteStatus}. */
export type VoteStatus = (typeof VoteStatus)[keyof typeof VoteStatus];

/** What a self-draw is worth more 自摸. */
export const SelfDrawBonus = {
  /** Twice the score, one fan more 加番. */
  Fan: "fan",
  /** One point from each payer 加底. */
  Point: "di",
} as const;
/** One of {@link SelfDrawBonus}. */
export type SelfDrawBonus = (typeof SelfDrawBonus)[keyof typeof SelfDrawBonus];

/** How many players a desk has. With three there are no characters and no missing suit. */
export const Mode = { Three: 3, Four: 4 } as const;
/** One of {@link Mode}. */
export type Mode = (typeof Mode)[keyof typeof Mode];

/** {@link Mode}, or 0 where the server has none to tell. */
export const ModeOrNone = { None: 0, Three: 3, Four: 4 } as const;
/** One of {@link ModeOrNone}. */
export type ModeOrNone = (typeof ModeOrNone)[keyof typeof ModeOrNone];

/** How many rounds a match may have. */
export const Rounds = { One: 1, Four: 4, Eight: 8, Sixteen: 16 } as const;
/** One of {@link Rounds}. */
export type Rounds = (typeof Rounds)[keyof typeof Rounds];

/** Codes in responses. [nanoserver: internal/game/desk_manager.go, pkg/errutil/code.go] */
export const ResponseCode = {
  Ok: 0,
  /** Any refusal that has no code of its own: the text says which. */
  Refused: -1,
  DeskNotFound: 1043,
  /** The client's version is not the server's. */
  WrongVersion: 30001,
  NotEnoughCards: 30002,
  AlreadyInDesk: 30003,
} as const;
/** One of {@link ResponseCode}. */
export type ResponseCode = (typeof ResponseCode)[keyof typeof ResponseCode];

/** {@link CreateDeskRequest.clubId} of a desk that belongs to no club. The server takes 0 for a club that is missing. */
export const NO_CLUB = -1;
/** In place of a tile id: there is none. */
export const NO_TILE = -1;
/** {@link PlayerResult.fan} of a winner at the limit of fan or above it. */
export const FAN_AT_LIMIT = -1;
/** {@link PlayerResult.fan} of who has not won. */
export const NOT_WON = -2;
