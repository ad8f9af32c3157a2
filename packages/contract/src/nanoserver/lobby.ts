import { DeskStatus, Mode, ModeOrNone, ResponseCode, Rounds, SelfDrawBonus } from "./codes.js";
import { type Check, flag, integer, object, oneOf, text } from "./shape.js";

/** A player's id. */
const playerId: Check<number> = integer(1);

/** Logs in to the game server, with what the HTTP login gave. Nothing of it is verified. */
export interface LoginRequest {
  readonly name: string;
  /** From 1. */
  readonly uid: number;
  readonly headUrl: string;
  /** 0 unknown, 1 male, 2 female. */
  readonly sex: number;
  /** Cards 房卡. Not believed: the server asks its database, and pushes `onCoinChange` to a player new to it. */
  readonly fangka: number;
  /** The player's own address: `playerIp` of the HTTP login. The others see it. */
  readonly ip: string;
}

/** {@link LoginRequest} again. There is no refusal. [nanoserver: protocol/login.go] */
export interface LoginResponse {
  readonly acId: number;
  readonly nickname: string;
  readonly headURL: string;
  readonly sex: number;
  readonly fangka: number;
}

/** The state of an order. [nanoserver: internal/game/manager.go, where it is constant] */
export interface CheckOrderResponse {
  readonly code: number;
  readonly error: string;
  /** Cards. Always 20. */
  readonly fangka: number;
}

/** The rules of a desk. [nanoserver: protocol/desk.go, DeskOptions] */
export interface DeskOptions {
  /** Players. */
  readonly mode: Mode;
  /** Rounds of the match. */
  readonly round: Rounds;
  /** The limit of fan: 3, 4 or 5 as far as the original client offers it. */
  readonly maxFan: number;
  readonly zimo: SelfDrawBonus;
  /** All simples and the concealed hand count 门清中张. */
  readonly menqing: boolean;
  /** Hands of 2, 5 and 8 only count 将对. */
  readonly jiangdui: boolean;
  /** Waiting for the 5 between 4 and 6 counts 夹心五. */
  readonly jiaxin: boolean;
  /** All triplets count two fan instead of one 碰碰胡两番. */
  readonly pengpeng: boolean;
  /** A hand without fan may win on a discard 点炮可平胡. With four players the server sets it. */
  readonly pinghu: boolean;
  /** 1 or 9 in each group counts 全幺九. */
  readonly yaojiu: boolean;
}

/** Creates a desk and sits down at it. */
export interface CreateDeskRequest {
  /** `config.version` of the HTTP login, to the letter. */
  readonly version: string;
  /** The club that pays, of six digits, or NO_CLUB. */
  readonly clubId: number;
  readonly options: DeskOptions;
}

/** Sits down at a desk. */
export interface JoinRequest {
  /** As in {@link CreateDeskRequest}. */
  readonly version: string;
  /** {@link TableInfo.deskId}. */
  readonly deskId: string;
}

/** A desk as the lobby knows it; all zero and empty where there is none. [nanoserver: protocol/req.go, TableInfo] */
export interface TableInfo {
  /** Six digits; it may begin with 0. */
  readonly deskId: string;
  /** Unix seconds. */
  readonly createdAt: number;
  /** The owner's id. */
  readonly creator: number;
  /** `房号: <deskId> 局数: <round>/<rounds>`. */
  readonly title: string;
  /** The rules, in words. */
  readonly desc: string;
  readonly status: DeskStatus;
  /** 0 before the first deal. */
  readonly round: number;
  readonly mode: ModeOrNone;
}

/** The answer to `DeskManager.CreateDesk` and `DeskManager.Join`. */
export interface DeskResponse {
  readonly code: ResponseCode;
  /** The refusal in words; empty when there is none. */
  readonly error: string;
  readonly tableInfo: TableInfo;
}

/** Whether one sits at a desk. */
export interface UnCompleteDeskResponse {
  readonly exist: boolean;
  /** That desk. */
  readonly tableInfo: TableInfo;
}

/** Binds a new connection to a player. Other than `Manager.Login` it leaves out the broadcasts to all. */
export interface ReConnectRequest {
  readonly uid: number;
  readonly name: string;
  readonly headUrl: string;
  readonly sex: number;
}

/** Why one cannot go back to a desk. */
export interface ReJoinResponse {
  /** -1. */
  readonly code: number;
  readonly error: string;
}

/** How many cards one has now. */
export interface CoinChange {
  readonly coin: number;
}

/** What the operator tells everybody. */
export interface Broadcast {
  readonly code: number;
  readonly message: string;
}

/** Checks a {@link LoginRequest}. */
export const loginRequest: Check<LoginRequest> = object<LoginRequest>({
  name: text,
  uid: playerId,
  headUrl: text,
  sex: integer(),
  fangka: integer(),
  ip: text,
});

/** Checks a {@link LoginResponse}. */
export const loginResponse: Check<LoginResponse> = object<LoginResponse>({
  acId: integer(),
  nickname: text,
  headURL: text,
  sex: integer(),
  fangka: integer(),
});

/** Checks a {@link CheckOrderResponse}. */
export const checkOrderResponse: Check<CheckOrderResponse> = object<CheckOrderResponse>({
  code: integer(),
  error: text,
  fangka: integer(),
});

const deskOptions = object<DeskOptions>({
  mode: oneOf(Mode),
  round: oneOf(Rounds),
  maxFan: integer(1),
  zimo: oneOf(SelfDrawBonus),
  menqing: flag,
  jiangdui: flag,
  jiaxin: flag,
  pengpeng: flag,
  pinghu: flag,
  yaojiu: flag,
});

const clubOrNone: Check<number> = (value, path) => {
  if (value === -1) return value;
  return integer(100_000, 999_999, "a club of six digits or -1")(value, path);
};

/** Checks a {@link CreateDeskRequest}: the server does not answer one with options that it does not have. */
export const createDeskRequest: Check<CreateDeskRequest> = object<CreateDeskRequest>({
  version: text,
  clubId: clubOrNone,
  options: deskOptions,
});

/** Checks a {@link JoinRequest}. */
export const joinRequest: Check<JoinRequest> = object<JoinRequest>({ version: text, deskId: text });

const tableInfo = object<TableInfo>({
  deskId: text,
  createdAt: integer(),
  creator: integer(),
  title: text,
  desc: text,
  status: oneOf(DeskStatus),
  round: integer(0),
  mode: oneOf(ModeOrNone),
});

/** Checks a {@link DeskResponse}. */
export const deskResponse: Check<DeskResponse> = object<DeskResponse>({
  code: oneOf(ResponseCode),
  error: text,
  tableInfo,
});

/** Checks an {@link UnCompleteDeskResponse}. */
export const unCompleteDeskResponse: Check<UnCompleteDeskResponse> = object<UnCompleteDeskResponse>({
  exist: flag,
  tableInfo,
});

/** Checks a {@link ReConnectRequest}. */
export const reConnectRequest: Check<ReConnectRequest> = object<ReConnectRequest>({
  uid: playerId,
  name: text,
  headUrl: text,
  sex: integer(),
});

/** Checks a {@link ReJoinResponse}. */
export const reJoinResponse: Check<ReJoinResponse> = object<ReJoinResponse>({ code: integer(), error: text });

/** Checks a {@link CoinChange}. */
export const coinChange: Check<CoinChange> = object<CoinChange>({ coin: integer() });

/** Checks a {@link Broadcast}. */
export const broadcast: Check<Broadcast> = object<Broadcast>({ code: integer(), message: text });
