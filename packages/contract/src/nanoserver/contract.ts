import type { ApplyClubRequest, ApplyClubResponse } from "./club.js";
import type {
  DeskBasicInfo,
  DeskNumber,
  Exit,
  ExitRequest,
  InitCompleted,
  PlayerVoiceClip,
  Presence,
  Seats,
  VoiceClip,
  Vote,
  VoteBegun,
  VoteFailed,
  VoteProgress,
} from "./desk.js";
import type {
  Broadcast,
  CheckOrderResponse,
  CoinChange,
  CreateDeskRequest,
  DeskResponse,
  JoinRequest,
  LoginRequest,
  LoginResponse,
  ReConnectRequest,
  ReJoinResponse,
  UnCompleteDeskResponse,
} from "./lobby.js";
import type {
  Action,
  Deal,
  DeskSync,
  Draw,
  Hint,
  KongScore,
  OpChoice,
  PlayerSuit,
  SuitChoice,
  WinScore,
} from "./round.js";
import type { GameEnd, RoundEnd } from "./settlement.js";

/** A body without fields. */
export type Empty = { readonly [key: string]: never };

/** What NanoServer answers, if the connection has logged in. A refusal is a response; a bad body gets none. */
export interface NanoServerRequests {
  /** Logs in, and ends the player's other connection without a word. Desks may be created after `onCoinChange`. */
  readonly "Manager.Login": (body: LoginRequest) => LoginResponse;
  readonly "Manager.CheckOrder": (body: { readonly orderid: string }) => CheckOrderResponse;
  /** Creates a desk and sits down at it. */
  readonly "DeskManager.CreateDesk": (body: CreateDeskRequest) => DeskResponse;
  /** Sits down at a desk. Not to be sent while one sits at another. */
  readonly "DeskManager.Join": (body: JoinRequest) => DeskResponse;
  /** Whether one sits at a desk. Always answered, so good to measure latency by. */
  readonly "DeskManager.UnCompleteDesk": (body: Empty) => UnCompleteDeskResponse;
  /**
   * Goes back to a desk. Answered only when refused: when it succeeds the pushes come, and the request times out.
   * `DeskManager.ReEnter` does the same as a notify.
   */
  readonly "DeskManager.ReJoin": (body: DeskNumber) => ReJoinResponse;
  readonly "ClubManager.ApplyClub": (body: ApplyClubRequest) => ApplyClubResponse;
}

/** What NanoServer never answers. */
export interface NanoServerNotifies {
  /** The table is on the screen: from now on one gets what is pushed to the desk. */
  readonly "DeskManager.ClientInitCompleted": InitCompleted;
  /** Ready for the next round, for good. The last one of a full desk begins it. */
  readonly "DeskManager.Ready": Empty;
  /** The deal has been seen. Once a round, after `onDuanPai`. */
  readonly "DeskManager.QiPaiFinished": Empty;
  /** Chooses the missing suit. Once a round, with four players only: one more begins a second game at the desk. */
  readonly "DeskManager.DingQue": SuitChoice;
  /** Answers the newest `onOpTypeHint`. Once each: one more answers the next hint, two stop the server for everybody. */
  readonly "DeskManager.OpChoose": OpChoice;
  /** Binds a new connection to a player, as `Manager.Login` does. On one that is logged in it ends it. */
  readonly "DeskManager.ReConnect": ReConnectRequest;
  /** Goes back to one's desk. */
  readonly "DeskManager.ReEnter": DeskNumber;
  /** The app went to the background. */
  readonly "DeskManager.Pause": Empty;
  /** The app came to the foreground. */
  readonly "DeskManager.Resume": Empty;
  readonly "DeskManager.Exit": ExitRequest;
  /** Begins a vote to dissolve the desk. */
  readonly "DeskManager.Dissolve": Empty;
  readonly "DeskManager.DissolveStatus": Vote;
  /** Any JSON, or bytes of it: everybody at the desk gets it as it is, without a name, oneself included. */
  readonly "DeskManager.VoiceMessage": unknown;
  readonly "DeskManager.RecordingVoice": VoiceClip;
}

/** What NanoServer pushes. */
export interface NanoServerPushes {
  readonly onCoinChange: CoinChange;
  readonly onBroadcast: Broadcast;
  readonly onPlayerEnter: Seats;
  readonly onPlayerExit: Exit;
  /** The desk is no more, or, to who left without being ready, that one has left. */
  readonly onDissolve: Exit;
  /** One asked to leave, or voted, without being at a desk. */
  readonly onDissolveSuccess: Empty;
  readonly onDissolveAgreement: VoteBegun;
  readonly onDissolveStatus: VoteProgress;
  readonly onDissolveFailure: VoteFailed;
  readonly onPlayerOfflineStatus: Presence;
  readonly onDeskBasicInfo: DeskBasicInfo;
  readonly onDuanPai: Deal;
  readonly onDingQueHint: SuitChoice;
  readonly onDingQue: readonly PlayerSuit[];
  readonly onMoPai: Draw;
  readonly onOpTypeHint: Hint;
  readonly onOpTypeDo: Action;
  readonly onGangScoreChange: KongScore;
  readonly onHuScoreChange: WinScore;
  /** A round has ended that is not the last one. */
  readonly onRoundEnd: RoundEnd;
  /** The match has ended, or the desk was dissolved after the first deal. */
  readonly onGameEnd: GameEnd;
  readonly onSyncDesk: DeskSync;
  /** What somebody sent by `DeskManager.VoiceMessage`. Nobody has looked at it. */
  readonly onVoiceMessage: unknown;
  readonly onRecordingVoice: PlayerVoiceClip;
}

/** The contract of NanoServer (github.com/lonng/nanoserver, commit 700b159). */
export interface NanoServerContract {
  readonly requests: NanoServerRequests;
  readonly notifies: NanoServerNotifies;
  readonly pushes: NanoServerPushes;
}
