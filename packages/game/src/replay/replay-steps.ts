import {
  type Action,
  type KongScore,
  type NanoServerPushes,
  RecordedOpType,
  type Snapshot,
  type WinScore,
  WinType,
} from "@shaddock/contract/nanoserver";

/** A push as it comes from the server, or would have. */
export type RecordedPush = {
  readonly [Route in keyof NanoServerPushes]: { readonly route: Route; readonly body: NanoServerPushes[Route] };
}[keyof NanoServerPushes];

/** What happens at once: the deal, a draw, an action with what it costs, or the end. */
export type ReplayStep = readonly RecordedPush[];

/** What a recorded round lacks. It is played without. */
export interface ReplayTrouble {
  /** A kong or a win whose points are not there; points whose kong or win is not there; an action without a player. */
  readonly code: "noKongPoints" | "noWinPoints" | "pointsLeft" | "noPlayer" | "noTile";
  /** The step; for `pointsLeft` the last one. */
  readonly step: number;
}

/** A recorded round, step by step. */
export interface ReplayScript {
  /** The first one is the deal, the last one the end. */
  readonly steps: readonly ReplayStep[];
  readonly troubles: readonly ReplayTrouble[];
}

/** The pushes that a recorded round was, in their order. The missing suits are not among them: nobody recorded them. */
export function replayScript({ enter, basicInfo, duanPai, end, ...recorded }: Snapshot): ReplayScript {
  const steps: ReplayStep[] = [
    [
      { route: "onPlayerEnter", body: enter },
      { route: "onDeskBasicInfo", body: basicInfo },
      { route: "onDuanPai", body: duanPai },
    ],
  ];
  const troubles: ReplayTrouble[] = [];
  const missing = (code: ReplayTrouble["code"]): void => void troubles.push({ code, step: steps.length });
  const actions = recorded.do ?? [];
  const kongs = [...(recorded.gangScoreChanges ?? [])];
  const wins = [...(recorded.huScoreChanges ?? [])];
  actions.forEach((action, i) => {
    const step = stepOf(action, missing);
    if (!step) return;
    if (action.optype === RecordedOpType.Kong && !isRobbed(action, actions[i + 1]))
      step.push(...kongPoints(kongs, missing));
    if (action.optype === RecordedOpType.Win) step.push(...winPoints(wins, missing));
    steps.push(step);
  });
  // What is left was paid at the end, for having no ready hand.
  const paid = wins.map((body): RecordedPush => ({ route: "onHuScoreChange", body }));
  if (kongs.length > 0 || wins.some(({ huPaiType }) => huPaiType !== WinType.ReadyHand)) missing("pointsLeft");
  steps.push([...paid, { route: "onRoundEnd", body: end }]);
  return { steps, troubles };
}

type Missing = (code: ReplayTrouble["code"]) => void;

function stepOf(action: Action<RecordedOpType>, missing: Missing): RecordedPush[] | undefined {
  const { optype, mjs } = action;
  const [acId] = action.uid;
  if (acId === undefined) missing("noPlayer");
  else if (!mjs?.length) missing("noTile");
  else if (optype === RecordedOpType.Draw) return [{ route: "onMoPai", body: { acId, mjids: mjs } }];
  else return [{ route: "onOpTypeDo", body: { ...action, optype } }];
  return undefined;
}

function kongPoints(kongs: KongScore[], missing: Missing): readonly RecordedPush[] {
  const body = kongs.shift();
  if (!body) missing("noKongPoints");
  return body ? [{ route: "onGangScoreChange", body }] : [];
}

function winPoints(wins: WinScore[], missing: Missing): readonly RecordedPush[] {
  // Those of the end come last: what they are for is no win.
  const body = wins[0]?.huPaiType === WinType.ReadyHand ? undefined : wins.shift();
  if (!body) missing("noWinPoints");
  return body ? [{ route: "onHuScoreChange", body }] : [];
}

/** Whether the added kong came to nothing, as somebody won on its tile: then it has brought no points. */
function isRobbed({ mjs }: Action<RecordedOpType>, next: Action<RecordedOpType> | undefined): boolean {
  return mjs?.length === 1 && next?.optype === RecordedOpType.Win && next.mjs?.[0] === mjs[0];
}
