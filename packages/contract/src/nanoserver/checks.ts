import { applyClubRequest, applyClubResponse } from "./club.js";
import type { Empty, NanoServerNotifies, NanoServerPushes, NanoServerRequests } from "./contract.js";
import {
  deskBasicInfo,
  deskNumber,
  exit,
  exitRequest,
  initCompleted,
  playerVoiceClip,
  presence,
  seats,
  voiceClip,
  vote,
  voteBegun,
  voteFailed,
  voteProgress,
} from "./desk.js";
import {
  broadcast,
  checkOrderResponse,
  coinChange,
  createDeskRequest,
  deskResponse,
  joinRequest,
  loginRequest,
  loginResponse,
  reConnectRequest,
  reJoinResponse,
  unCompleteDeskResponse,
} from "./lobby.js";
import { action, deal, deskSync, draw, hint, kongScore, opChoice, playerSuits, suitChoice, winScore } from "./round.js";
import { gameEnd, roundEnd } from "./settlement.js";
import { anything, type Check, object, ShapeError, text } from "./shape.js";

type BodyOf<Request> = Request extends (body: infer Body) => unknown ? Body : never;
type AnswerTo<Request> = Request extends (body: never) => infer Answer ? Answer : never;

const empty: Check<Empty> = object<Empty>({});
/** Nothing to send is sent as an empty object. */
const emptyOrNothing: Check<Empty> = (value, path) => (value === undefined ? {} : empty(value, path));

/** What a request's body has to be. */
export const requestChecks: {
  readonly [Route in keyof NanoServerRequests]: Check<BodyOf<NanoServerRequests[Route]>>;
} = {
  "Manager.Login": loginRequest,
  "Manager.CheckOrder": object<{ readonly orderid: string }>({ orderid: text }),
  "DeskManager.CreateDesk": createDeskRequest,
  "DeskManager.Join": joinRequest,
  "DeskManager.UnCompleteDesk": emptyOrNothing,
  "DeskManager.ReJoin": deskNumber,
  "ClubManager.ApplyClub": applyClubRequest,
};

/** What a response's body has to be, by the route of its request. */
export const responseChecks: {
  readonly [Route in keyof NanoServerRequests]: Check<AnswerTo<NanoServerRequests[Route]>>;
} = {
  "Manager.Login": loginResponse,
  "Manager.CheckOrder": checkOrderResponse,
  "DeskManager.CreateDesk": deskResponse,
  "DeskManager.Join": deskResponse,
  "DeskManager.UnCompleteDesk": unCompleteDeskResponse,
  "DeskManager.ReJoin": reJoinResponse,
  "ClubManager.ApplyClub": applyClubResponse,
};

/** What a notify's body has to be. */
export const notifyChecks: { readonly [Route in keyof NanoServerNotifies]: Check<NanoServerNotifies[Route]> } = {
  "DeskManager.ClientInitCompleted": initCompleted,
  "DeskManager.Ready": emptyOrNothing,
  "DeskManager.QiPaiFinished": emptyOrNothing,
  "DeskManager.DingQue": suitChoice,
  "DeskManager.OpChoose": opChoice,
  "DeskManager.ReConnect": reConnectRequest,
  "DeskManager.ReEnter": deskNumber,
  "DeskManager.Pause": emptyOrNothing,
  "DeskManager.Resume": emptyOrNothing,
  "DeskManager.Exit": exitRequest,
  "DeskManager.Dissolve": emptyOrNothing,
  "DeskManager.DissolveStatus": vote,
  "DeskManager.VoiceMessage": anything,
  "DeskManager.RecordingVoice": voiceClip,
};

/** What a push's body has to be. */
export const pushChecks: { readonly [Route in keyof NanoServerPushes]: Check<NanoServerPushes[Route]> } = {
  onCoinChange: coinChange,
  onBroadcast: broadcast,
  onPlayerEnter: seats,
  onPlayerExit: exit,
  onDissolve: exit,
  onDissolveSuccess: empty,
  onDissolveAgreement: voteBegun,
  onDissolveStatus: voteProgress,
  onDissolveFailure: voteFailed,
  onPlayerOfflineStatus: presence,
  onDeskBasicInfo: deskBasicInfo,
  onDuanPai: deal,
  onDingQueHint: suitChoice,
  onDingQue: playerSuits,
  onMoPai: draw,
  onOpTypeHint: hint,
  onOpTypeDo: action,
  onGangScoreChange: kongScore,
  onHuScoreChange: winScore,
  onRoundEnd: roundEnd,
  onGameEnd: gameEnd,
  onSyncDesk: deskSync,
  onVoiceMessage: anything,
  onRecordingVoice: playerVoiceClip,
};

type Checks = ReadonlyMap<string, Check<unknown>>;

const outgoing: Checks = new Map(Object.entries({ ...requestChecks, ...notifyChecks }));
const responses: Checks = new Map(Object.entries(responseChecks));
const pushes: Checks = new Map(Object.entries(pushChecks));

function run(checks: Checks, route: string, body: unknown): unknown {
  const check = checks.get(route);
  if (!check) throw new ShapeError("route", "one of the contract", route);
  return check(body, "$");
}

/** What turns bodies into bytes and back. The SDK's serializers are some. */
export interface BodySerializer {
  encode(body: unknown, route: string): Uint8Array | string;
  decode(bytes: Uint8Array, route: string, kind: "response" | "push" | "error"): unknown;
}

/**
 * A serializer that lets nothing pass that is not of the contract, in either direction: `serializer: checked(json())`.
 * A message with another body fails alone, for a ShapeError. What harms the server, such as a tile that does not exist,
 * is not sent. In time, however, nothing is checked: that each hint is answered once is up to the caller.
 */
export function checked(serializer: BodySerializer): BodySerializer {
  return {
    encode: (body, route) => serializer.encode(run(outgoing, route, body), route),
    decode: (bytes, route, kind) =>
      run(kind === "push" ? pushes : responses, route, serializer.decode(bytes, route, kind)),
  };
}
