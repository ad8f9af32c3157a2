import {
  DeskStatus,
  type DeskSync,
  type Hint,
  type MissingSuit,
  NO_TILE,
  type OfferedOp,
  type OpChoice,
  OpType,
  type RoundEnd,
  type Seats,
} from "@shaddock/contract/nanoserver";
import {
  type Action,
  applyAction,
  createOptions,
  dealRound,
  formatFans,
  legalActions,
  queOfSuit,
  type Random,
  type Round,
  resultsOf,
  shuffleWall,
  suitOfQue,
} from "@shaddock/mahjong";
import type { DeskPush } from "../desk/fold-push.js";
import { pushesOf, uidOf } from "./model-pushes.js";

/** A desk of the real server as far as one player can notice, who is `self`; the others do what chance wants. */
export interface ModelDesk {
  /** What the player has not heard yet, in order. */
  readonly pushes: DeskPush[];
  /** What the player did that the real server would not survive, or that a proper client does not do. */
  readonly problems: string[];
  /** How many rounds are over. */
  rounds(): number;
  /** Whether it waits for an answer of the player, which has not come. */
  waits(): boolean;
  /** A message of the player arrives. */
  receive(route: string, body: unknown): void;
  /** Another player does something; false when none has anything to do. */
  other(): boolean;
  /** The player comes back over another connection. */
  rejoin(): void;
  /** The desk is dissolved by vote. */
  dissolve(): void;
}

/** Makes a desk where the first round has just been dealt. */
export function createModelDesk(random: Random, mode: 3 | 4, self: number): ModelDesk {
  const pushes: DeskPush[] = [];
  const problems: string[] = [];
  const options = createOptions({ mode, maxFan: 4, menqing: true });
  /** By seat: the hint that has no answer read yet, the newest hint, and an answer that is not read yet. */
  const asked = new Map<number, Hint>();
  const newest = new Map<number, Hint>();
  const answers = new Map<number, Action>();
  const seen = new Set<number>();
  let chosen = new Map<number, number>();
  let lastHinted = -1;
  let lastDiscard = { uid: 0, tile: 0 };
  let order: number[] = [];
  let status: DeskStatus = DeskStatus.Cleaned;
  let round: Round = dealRound(shuffleWall(mode, random), 0, options);
  let played = 0;
  let ready = false;
  let over = false;
  const me = self - 1;

  const push = <R extends DeskPush["route"]>(route: R, body: Extract<DeskPush, { route: R }>["body"]): void => {
    pushes.push({ route, body, time: 1000 } as DeskPush);
  };
  const seats = (offline: boolean): Seats => ({
    data: round.seats.map((_, seat) => ({
      ...{ deskPos: seat, acId: uidOf(seat), nickname: `P${uidOf(seat)}`, sex: 1, isExit: false, headURL: "", ip: "" },
      ...{ isReady: seat !== me || ready, score: 1000, offline: offline && seat === me },
    })),
  });
  const basic = (told: 0 | 3 | 4): void =>
    push("onDeskBasicInfo", {
      ...{
        deskId: "012345",
        title: `房号: 012345 局数: ${played + 1}/8`,
        desc: "自摸加番 4番封顶 门清中张",
        mode: told,
      },
    });

  function start(): void {
    round = dealRound(shuffleWall(mode, random), random.below(mode), options);
    status = DeskStatus.Dealt;
    chosen = new Map();
    lastDiscard = { uid: 0, tile: 0 };
    lastHinted = -1;
    for (const state of [asked, newest, answers, seen]) state.clear();
    basic(mode);
    const accountInfo = round.seats.map(({ hand }, seat) => ({ acId: uidOf(seat), mjs: hand }));
    push("onDuanPai", { markerId: uidOf(round.banker), dice1: 1, dice2: 6, accountInfo });
  }

  function play(): void {
    status = DeskStatus.Playing;
    ask();
  }

  /** Hints whoever can do something and was not asked yet. */
  function ask(): void {
    for (const seat of order.length > 0 ? order : round.seats.keys()) {
      const actions = legalActions(round, seat);
      if (actions.length === 0 || asked.has(seat) || answers.has(seat)) continue;
      const hint: Hint = { uid: uidOf(seat), tings: [], ops: opsOf(round, actions) };
      asked.set(seat, hint);
      newest.set(seat, hint);
      lastHinted = seat;
      if (seat === me) push("onOpTypeHint", hint);
    }
    if (order.length === 0) order = shuffled([...asked.keys()], random);
  }

  /** Reads answers one player after the other, in an order that nobody knows. */
  function read(): void {
    for (let seat = order[0]; seat !== undefined && answers.has(seat); seat = order[0]) {
      const action = answers.get(seat) as Action;
      answers.delete(seat);
      order.shift();
      const applied = applyAction(round, action);
      if (!applied.ok) {
        problems.push(`${applied.reason}: ${JSON.stringify(action)}`);
        return;
      }
      round = applied.round;
      for (const event of applied.events) {
        if (event.type === "discard") lastDiscard = { uid: uidOf(event.seat), tile: event.tile };
        pushes.push(...pushesOf(event));
      }
      if (round.phase === "over") end();
      else if (order.length === 0) ask();
    }
  }

  function end(): void {
    played++;
    status = DeskStatus.Cleaned;
    ready = false;
    order = [];
    push("onRoundEnd", roundEndOf(round, played));
  }

  function answer(seat: number, action: Action): void {
    asked.delete(seat);
    answers.set(seat, action);
    read();
  }

  function choose(body: OpChoice): void {
    const hint = asked.get(me);
    if (!hint) problems.push(answers.has(me) ? "freezes the server" : `answers no hint: ${JSON.stringify(body)}`);
    else if (!hint.ops.some((op) => isListed(op, body))) problems.push(`not listed: ${JSON.stringify([body, hint])}`);
    else answer(me, actionOf(me, body));
  }

  function chooseSuit(seat: number, suit: number): void {
    if (chosen.has(seat) || mode === 3 || status > DeskStatus.Sorted) problems.push("gives up a second suit");
    chosen.set(seat, suit);
    if (chosen.size < mode) return;
    for (const [other, que] of chosen) {
      const applied = applyAction(round, { type: "missing-suit", seat: other, suit: suitOfQue(que) ?? 0 });
      if (applied.ok) round = applied.round;
    }
    push(
      "onDingQue",
      [...chosen].map(([other, que]) => ({ uid: uidOf(other), que: que as MissingSuit })),
    );
    play();
  }

  function see(seat: number): void {
    if (status !== DeskStatus.Dealt) return;
    seen.add(seat);
    if (seen.size < mode) return;
    status = DeskStatus.Sorted;
    if (mode === 3) play();
    // Who is away hears nothing of it (Q12): those pushes are lost with the connection.
    else push("onDingQueHint", { que: 1 });
  }

  function getReady(): void {
    if (ready) return;
    ready = true;
    push("onPlayerEnter", seats(false));
    start();
  }

  function receive(route: string, body: unknown): void {
    if (route === "DeskManager.OpChoose") {
      if (over) problems.push("answers a dissolved desk");
      else choose(body as OpChoice);
    } else if (over) return;
    else if (route === "DeskManager.DingQue") chooseSuit(me, (body as { que: number }).que);
    else if (route === "DeskManager.QiPaiFinished") see(me);
    else if (route === "DeskManager.Ready" && status === DeskStatus.Cleaned) getReady();
  }

  function other(): boolean {
    const others = [...round.seats.keys()].filter((seat) => seat !== me);
    const doing = others.flatMap((seat): (() => void)[] => {
      if (status === DeskStatus.Dealt && !seen.has(seat)) return [() => see(seat)];
      const mayChoose = status === DeskStatus.Sorted && mode === 4 && !chosen.has(seat);
      if (mayChoose) return [() => chooseSuit(seat, 1 + random.below(3))];
      const actions = status === DeskStatus.Playing && asked.has(seat) ? legalActions(round, seat) : [];
      const wins = actions.filter(({ type }) => type === "win" || type === "kong" || type === "pong");
      const liked = wins.length > 0 && random.below(3) > 0 ? wins : actions;
      return liked.length > 0 ? [() => answer(seat, liked[random.below(liked.length)] as Action)] : [];
    });
    doing[random.below(Math.max(1, doing.length))]?.();
    return doing.length > 0;
  }

  function rejoin(): void {
    pushes.length = 0;
    basic(0);
    push("onPlayerEnter", seats(true));
    if (status === DeskStatus.Cleaned) {
      push("onPlayerEnter", { data: seats(false).data.map((seat) => ({ ...seat, isReady: true })) });
      getReady();
    } else push("onSyncDesk", sync());
  }

  function sync(): DeskSync {
    const mine = lastHinted === me || round.turn === me;
    return {
      ...{ status, scoreInfo: [], markerAcId: uidOf(round.banker), lastMoPaiAcId: uidOf(round.turn) },
      ...{ restCnt: round.wall.length - round.taken, dice1: 1, dice2: 6 },
      hint: mine ? (newest.get(me) ?? null) : null,
      ...{ lastChuPaiId: lastDiscard.tile, lastChuPaiUid: lastDiscard.uid },
      players: round.seats.map(({ hand, discards, melds, lastDrawn, win, outcome, missing }, seat) => {
        const told = status === DeskStatus.Playing ? queOfSuit(missing) : (chosen.get(seat) ?? 0);
        return {
          ...{ acId: uidOf(seat), shouPaiIds: hand, chuPaiIds: discards, lastTile: lastDrawn ?? 0, score: 1000 },
          gangInfos: [
            ...melds.flatMap(({ tiles }) => tiles.slice(0, 3)),
            ...melds.flatMap(({ tiles }) => tiles.slice(3)),
          ],
          ...{ isHu: win !== undefined, huPai: win?.tile ?? NO_TILE, huType: outcome },
          que: seat === me && told === 0 ? -2 : told,
        };
      }),
    };
  }

  function dissolve(): void {
    over = true;
    const roundStats = roundEndOf(round, played + 1);
    push("onGameEnd", { roundStats, stats: [], title: "", isNormalFinished: false });
  }

  push("onPlayerEnter", seats(false));
  start();
  return {
    ...{ pushes, problems, receive, other, rejoin, dissolve },
    rounds: () => played,
    waits: () => asked.has(me),
  };
}

function opsOf(round: Round, actions: readonly Action[]): OfferedOp[] {
  const { claim } = round;
  const tile = claim?.tile ?? round.seats[round.turn]?.lastDrawn ?? 0;
  if (actions[0]?.type === "discard") return [{ op: OpType.Discard, mjidxs: null }];
  return actions.map((action): OfferedOp => {
    if (action.type === "pass") return { op: OpType.Pass, mjidxs: null };
    if (action.type === "kong") return { op: OpType.Kong, mjidxs: [claim?.tile ?? action.tile] };
    return { op: action.type === "win" ? OpType.Win : OpType.Pung, mjidxs: [tile] };
  });
}

/** Whether a hint offers this answer, tile and all. */
function isListed({ op, mjidxs }: OfferedOp, { optype, idx }: OpChoice): boolean {
  return op === optype && (mjidxs === null || mjidxs[0] === idx);
}

function actionOf(seat: number, { optype, idx }: OpChoice): Action {
  if (optype === OpType.Discard || optype === OpType.Kong) {
    return { type: optype === OpType.Discard ? "discard" : "kong", seat, tile: idx };
  }
  return { type: optype === OpType.Pung ? "pong" : optype === OpType.Win ? "win" : "pass", seat };
}

function roundEndOf(round: Round, played: number): RoundEnd {
  const results = resultsOf(round);
  return {
    ...{ title: "自摸加番 4番封顶", round: `局数: ${played}/8` },
    tiles: round.seats.map(({ hand, win }, seat) => ({
      ...{ acId: uidOf(seat), shouPai: hand, huPai: win?.tile ?? NO_TILE, isTing: results[seat]?.ready ?? false },
    })),
    stats: results.map(({ shownFan, fans, wind, rain, total, outcome }) => ({
      ...{ fanshu: shownFan, feng: wind, yu: rain, total, bannerType: outcome, desc: formatFans(fans) },
    })),
    scoreChange: results.map(({ total }, seat) => ({ acId: uidOf(seat), score: total, remain: 1000 + total })),
  };
}

function shuffled<T>(items: T[], random: Random): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
  return items;
}
