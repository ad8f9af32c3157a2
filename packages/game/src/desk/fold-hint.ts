import { type Hint, OpType } from "@shaddock/contract/nanoserver";
import { type DeskHint, type DeskState, isRunning, seatOf, withTrouble } from "./desk-state.js";

/** One is asked for something. What was asked before is answered, or gone. */
export function foldHint(state: DeskState, body: Hint, time: number): DeskState {
  const tell = (detail: string): DeskState =>
    withTrouble(state, { code: "bad-prompt", route: "onOpTypeHint", detail, time });
  const seat = seatOf(state, state.self);
  if (body.uid !== state.self || !seat) return tell(`It is for player ${body.uid}`);
  if (!isRunning(state)) return tell("No round runs");
  if (seat.won) return tell("One has won already");
  const hint = readHint(state, body, time);
  if (!hint) return tell(`It offers ${body.ops.map(({ op }) => op).join(", ") || "nothing"}`);
  const own = hint.kind === "discard" || hint.kind === "own-turn" ? { turn: state.self, turnSince: time } : {};
  return { ...state, ...own, phase: "playing", missingSuit: null, hint, nextId: state.nextId + 1 };
}

/** What a hint asks, judged by the state that it came into; undefined where it can have no answer. */
export function readHint(state: DeskState, { ops }: Hint, time: number): DeskHint | undefined {
  const winners = state.seats.filter(({ won }) => won).length;
  const hint = { id: state.nextId, ops, since: time, answer: null, winners };
  const hand = seatOf(state, state.self)?.hand ?? [];
  if (ops.length === 1 && ops[0]?.op === OpType.Discard) {
    return hand.length > 0 ? { ...hint, kind: "discard", tile: null } : undefined;
  }
  const named = ops.filter(({ op }) => op !== OpType.Pass);
  const tile = named[0]?.mjidxs?.[0];
  const isWhole = named.every(({ op, mjidxs }) => op !== OpType.Discard && mjidxs?.[0] !== undefined);
  if (tile === undefined || !isWhole || named.length === ops.length) return undefined;
  if (hand.length % 3 === 2) return { ...hint, kind: "own-turn", tile: null };
  return { ...hint, kind: state.addedKong?.tile === tile ? "rob" : "claim", tile };
}

/** Whether two hints ask the same. */
export function isSameHint(one: DeskHint, other: DeskHint): boolean {
  const words = ({ ops }: DeskHint): string => ops.map(({ op, mjidxs }) => `${op}:${mjidxs?.[0]}`).join();
  return one.kind === other.kind && words(one) === words(other);
}
