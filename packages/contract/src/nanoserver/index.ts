// Contract

export type { Account, ClientConfig, Guest, Version } from "./account.js";
// HTTP API
export {
  createNanoServerApi,
  type Fetch,
  type NanoServerApi,
  NanoServerApiError,
  type NanoServerApiOptions,
} from "./api.js";
// Checks
export {
  type BodySerializer,
  checked,
  notifyChecks,
  pushChecks,
  requestChecks,
  responseChecks,
} from "./checks.js";
// Cipher
export { type BodyTransform, CipherError, decryptBody, encryptBody, nanoServerPipeline } from "./cipher.js";
export type { ApplyClubRequest, ApplyClubResponse, Club } from "./club.js";
// Codes
export {
  DeskStatus,
  ExitType,
  FAN_AT_LIMIT,
  MissingSuit,
  Mode,
  ModeOrNone,
  NO_CLUB,
  NO_TILE,
  NOT_WON,
  OpType,
  RecordedOpType,
  ResponseCode,
  ResultType,
  Rounds,
  SelfDrawBonus,
  VoteStatus,
  WinType,
} from "./codes.js";
export type {
  Empty,
  NanoServerContract,
  NanoServerNotifies,
  NanoServerPushes,
  NanoServerRequests,
} from "./contract.js";
export type {
  DeskBasicInfo,
  DeskNumber,
  Exit,
  ExitRequest,
  InitCompleted,
  PlayerVoiceClip,
  Presence,
  Seat,
  Seats,
  SeatVote,
  VoiceClip,
  Vote,
  VoteBegun,
  VoteFailed,
  VoteProgress,
} from "./desk.js";
export type { DeskRecord, RoundHistory, RoundRecord, Snapshot } from "./history.js";
// Bodies
export type {
  Broadcast,
  CheckOrderResponse,
  CoinChange,
  CreateDeskRequest,
  DeskOptions,
  DeskResponse,
  JoinRequest,
  LoginRequest,
  LoginResponse,
  ReConnectRequest,
  ReJoinResponse,
  TableInfo,
  UnCompleteDeskResponse,
} from "./lobby.js";
export type {
  Action,
  Deal,
  DealtHand,
  DeskSync,
  Draw,
  Hint,
  KongScore,
  OfferedOp,
  OpChoice,
  PlayerSuit,
  PlayerSync,
  ReadyHand,
  ScoreChange,
  SuitChoice,
  WinScore,
} from "./round.js";
export type { FinalHand, FinalScore, GameEnd, MatchResult, PlayerResult, RoundEnd } from "./settlement.js";
export { type Check, ShapeError } from "./shape.js";
export type { TileId, TileIndex } from "./tile.js";
