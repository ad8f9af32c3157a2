import { OpType, RecordedOpType, type Snapshot } from "@shaddock/contract/nanoserver";
import {
  type Action,
  applyAction,
  dealRound,
  kindOf,
  legalActions,
  type Options,
  type Round,
  resultsOf,
  type Suit,
  seatsToAct,
  type Tile,
  wallSize,
} from "@shaddock/mahjong";

type Step = { readonly seat: number; readonly op: number; readonly tiles: readonly Tile[] };

/**
 * Plays the record of a round again by the rules, and gives what each seat won or lost. Answers that had no effect are
 * not on record: whoever is not there has passed. Nor are the missing suits (Q42).
 *
 * @param missing the missing suits by seat, as `que`; none with three players
 */
export function replaySnapshot(snapshot: Snapshot, missing: readonly number[]): number[] {
  const { enter, duanPai, do: recorded, basicInfo } = snapshot;
  const uids = enter.data.map(({ acId }) => acId);
  const steps = (recorded ?? []).map(
    ({ uid, optype, mjs }): Step => ({ seat: uids.indexOf(uid[0] as number), op: optype, tiles: mjs ?? [] }),
  );
  const draws = steps.filter(({ op }) => op === RecordedOpType.Draw).flatMap(({ tiles }) => tiles);
  const banker = uids.indexOf(duanPai.markerId);
  const hands = duanPai.accountInfo.map(({ mjs }) => mjs);
  const known = [...hands.flatMap((hand) => hand.slice(0, 13)), hands[banker]?.[13] as Tile, ...draws];
  const mode = uids.length as 3 | 4;
  if (new Set(known).size !== known.length) throw new Error("A tile is there twice");
  const rest = Array.from({ length: wallSize(mode) }, (_, tile) => tile).filter((tile) => !known.includes(tile));
  let round = dealRound([...known, ...rest], banker, optionsOf(basicInfo.desc, mode));
  const moves = steps.filter(({ op }) => op !== RecordedOpType.Draw);
  while (round.phase !== "over") {
    const [seat] = seatsToAct(round);
    const action = nextAction(round, seat as number, moves, missing);
    const winners = moves.filter(({ op }) => op === OpType.Win).map((move) => move.seat);
    const applied = applyAction(round, action, winners);
    if (!applied.ok) throw new Error(`${applied.reason}: ${JSON.stringify(action)}`);
    const done = applied.events.filter(({ type }) => ["discard", "pong", "kong", "win"].includes(type)).length;
    moves.splice(0, done);
    round = applied.round;
  }
  return resultsOf(round).map(({ total }) => total);
}

/** The options that a desk's description tells. */
function optionsOf(desc: string, mode: 3 | 4): Partial<Options> {
  return {
    mode,
    maxFan: Number(/(\d+)番封顶/.exec(desc)?.[1]),
    zimo: desc.includes("加底") ? "di" : "fan",
    pinghu: desc.includes("点炮可平胡"),
    menqing: desc.includes("门清"),
    jiaxin: desc.includes("夹心五"),
    pengpeng: desc.includes("碰碰胡两番"),
    jiangdui: desc.includes("将对"),
    yaojiu: desc.includes("全幺九"),
  };
}

/** What a seat must have answered for the record to be as it is. */
function nextAction(round: Round, seat: number, moves: readonly Step[], missing: readonly number[]): Action {
  const offered = legalActions(round, seat);
  if (round.phase === "missing-suit")
    return { type: "missing-suit", seat, suit: ((missing[seat] as number) - 1) as Suit };
  const [next] = moves;
  const pass: Action = { type: "pass", seat };
  if (next === undefined) return pass;
  if (round.phase === "discard") return { type: "discard", seat, tile: next.tiles[0] as Tile };
  const wins = moves.slice(0, moves.findIndex(({ op }) => op !== OpType.Win) >>> 0).map((move) => move.seat);
  const isClaim = round.phase === "claim";
  if (offered.some(({ type }) => type === "win") && wins.includes(seat)) {
    if (!isClaim || moves.find((move) => move.seat === seat)?.tiles[0] === round.claim?.tile)
      return { type: "win", seat };
  }
  if (next.seat !== seat || (next.op !== OpType.Pung && next.op !== OpType.Kong)) return pass;
  if (isClaim && kindOf(next.tiles[0] as Tile) !== kindOf(round.claim?.tile as Tile)) return pass;
  const type = next.op === OpType.Pung ? "pong" : "kong";
  return offered.find((action) => action.type === type && (type === "pong" || isSameKind(action, next))) ?? pass;
}

function isSameKind(action: Action, { tiles }: Step): boolean {
  return "tile" in action && kindOf(action.tile) === kindOf(tiles[0] as Tile);
}
