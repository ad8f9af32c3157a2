import type { DeskOptions, NanoServerContract } from "../index.js";

const tableInfo = {
  deskId: "012345",
  createdAt: 1_700_000_000,
  creator: 1,
  title: "房号: 012345 局数: 0/4",
  desc: "自摸加番 4番封顶",
  status: 0,
  round: 0,
  mode: 4,
} as const;

const options: DeskOptions = {
  mode: 4,
  round: 4,
  maxFan: 4,
  zimo: "fan",
  menqing: true,
  jiangdui: false,
  jiaxin: true,
  pengpeng: false,
  pinghu: true,
  yaojiu: false,
};

const hint = {
  ops: [
    { op: 2, mjidxs: [17] },
    { op: 5, mjidxs: null },
  ],
  tings: [{ index: 29, hu: [1, 11] }],
  uid: 1,
} as const;

const exit = { acid: 1, isexit: true, exitType: -1, deskPos: 3 } as const;
const votes = [
  { deskPos: 1, status: "申请解散" },
  { deskPos: 2, status: "等待中" },
] as const;

const roundEnd = {
  title: "自摸加番 4番封顶",
  round: "局数: 1/4",
  tiles: [{ acId: 1, shouPai: [0, 1], huPai: -1, isTing: false }],
  stats: [{ fanshu: -2, feng: 0, yu: -2, total: -2, bannerType: 3, desc: "" }],
  scoreChange: [{ acId: 1, score: -2, remain: 998 }],
} as const;

/** A body of every push. */
export const pushSamples: NanoServerContract["pushes"] = {
  onCoinChange: { coin: 10 },
  onBroadcast: { code: 0, message: "hello" },
  onPlayerEnter: {
    data: [
      {
        deskPos: 0,
        acId: 1,
        nickname: "G1",
        isReady: true,
        sex: 1,
        isExit: false,
        headURL: "",
        score: 1000,
        ip: "127.0.0.1",
        offline: false,
      },
    ],
  },
  onPlayerExit: exit,
  onDissolve: { ...exit, exitType: 6 },
  onDissolveSuccess: {},
  onDissolveAgreement: { dissolveUid: 1, dissolveStatus: votes, restTime: 300 },
  onDissolveStatus: { dissolveStatus: votes, restTime: 0 },
  onDissolveFailure: { deskPos: 4 },
  onPlayerOfflineStatus: { uid: 1, offline: true },
  onDeskBasicInfo: { deskId: "012345", title: "", desc: "", mode: 0 },
  onDuanPai: { markerId: 1, dice1: 1, dice2: 6, accountInfo: [{ acId: 1, mjs: [0, 107] }] },
  onDingQueHint: { que: 3 },
  onDingQue: [{ uid: 1, que: 1 }],
  onMoPai: { acId: 1, mjids: [5] },
  onOpTypeHint: hint,
  onOpTypeDo: { uid: [1], optype: 1, hutype: 0, mjs: [5] },
  onGangScoreChange: { isXiaYu: true, changes: [{ acId: 1, score: 2 }] },
  onHuScoreChange: { acId: 1, huPaiType: 2, scoreChange: [{ acId: 2, score: -1 }], totalWinScore: 1 },
  onRoundEnd: roundEnd,
  onGameEnd: {
    roundStats: roundEnd,
    stats: [
      {
        ziMo: 0,
        hu: 1,
        pao: 0,
        anGang: 0,
        mingGang: 2,
        totalScore: -4,
        uid: 1,
        account: "G1",
        isPaoWang: false,
        isBigWinner: true,
        isCreator: true,
      },
    ],
    title: "",
    isNormalFinished: true,
  },
  onSyncDesk: {
    status: 3,
    players: [
      {
        acId: 1,
        shouPaiIds: [1],
        chuPaiIds: [],
        gangInfos: [],
        lastTile: 0,
        isHu: false,
        huPai: -1,
        huType: 0,
        que: -2,
        score: 1000,
      },
    ],
    scoreInfo: [{ acId: 1, score: 1000 }],
    markerAcId: 1,
    lastMoPaiAcId: 1,
    restCnt: 55,
    dice1: 2,
    dice2: 3,
    hint,
    lastChuPaiId: 0,
    lastChuPaiUid: -1,
  },
  onVoiceMessage: { text: "hello" },
  onRecordingVoice: { uid: 1, fileId: "a" },
};

type Requests = NanoServerContract["requests"];

/** A body of every request and its response. */
export const requestSamples: {
  readonly [Route in keyof Requests]: readonly [Parameters<Requests[Route]>[0], ReturnType<Requests[Route]>];
} = {
  "Manager.Login": [
    { name: "G1", uid: 1, headUrl: "", sex: 1, fangka: 10, ip: "127.0.0.1" },
    { acId: 1, nickname: "G1", headURL: "", sex: 1, fangka: 10 },
  ],
  "Manager.CheckOrder": [{ orderid: "1" }, { code: 0, error: "", fangka: 20 }],
  "DeskManager.CreateDesk": [
    { version: "1.9.3", clubId: -1, options },
    { code: 0, error: "", tableInfo },
  ],
  "DeskManager.Join": [
    { version: "1.9.3", deskId: "012345" },
    { code: 1043, error: "no", tableInfo: { ...tableInfo, mode: 0, deskId: "" } },
  ],
  "DeskManager.UnCompleteDesk": [{}, { exist: true, tableInfo }],
  "DeskManager.ReJoin": [{ deskId: "012345" }, { code: -1, error: "房间已解散" }],
  "ClubManager.ApplyClub": [{ clubId: 123_456 }, { code: 0, data: "success" }],
};

/** A body of every notify. */
export const notifySamples: NanoServerContract["notifies"] = {
  "DeskManager.ClientInitCompleted": { isReenter: false },
  "DeskManager.Ready": {},
  "DeskManager.QiPaiFinished": {},
  "DeskManager.DingQue": { que: 1 },
  "DeskManager.OpChoose": { optype: 5, idx: 0 },
  "DeskManager.ReConnect": { uid: 1, name: "G1", headUrl: "", sex: 1 },
  "DeskManager.ReEnter": { deskId: "012345" },
  "DeskManager.Pause": {},
  "DeskManager.Resume": {},
  "DeskManager.Exit": { isDestroy: false },
  "DeskManager.Dissolve": {},
  "DeskManager.DissolveStatus": { result: true },
  "DeskManager.VoiceMessage": { text: "hello" },
  "DeskManager.RecordingVoice": { fileId: "a" },
};
