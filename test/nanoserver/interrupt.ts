import { OpType, VoteStatus } from "@shaddock/contract/nanoserver";
import { check } from "../conformance/check.js";
import type { LoggedPush } from "./log.js";
import type { Desk } from "./match.js";
import type { Player } from "./player.js";

/** Whether this push is the moment. */
export type Moment = (push: LoggedPush, player: Player) => boolean;

const isOffered =
  (op: OpType, isClaim: boolean): Moment =>
  (push, { table }) =>
    push.route === "onOpTypeHint" &&
    push.body.ops.some((offer) => offer.op === op) &&
    Boolean(table.offered) === isClaim;

/** The moments of a round at which a connection may be lost. */
export const MOMENTS = {
  "the deal": ({ route }) => route === "onDuanPai",
  "the missing suit": ({ route }) => route === "onDingQueHint",
  "the others' turn": (push, { account }) => push.route === "onMoPai" && push.body.acId !== account.uid,
  "the own turn": isOffered(OpType.Discard, false),
  "an own kong or win": isOffered(OpType.Pass, false),
  "an open claim": isOffered(OpType.Pass, true),
  "the own win": (push, { account }) => push.route === "onHuScoreChange" && push.body.acId === account.uid,
  "the settlement": ({ route }) => route === "onRoundEnd",
} satisfies { readonly [name: string]: Moment };

/**
 * Has everybody but the owner lose the connection at a moment, once each; the match goes on to its end.
 *
 * @param leaves whether the connection ends; otherwise a second login ends it
 * @returns how many have come back to the desk
 */
export async function interrupt(desk: Desk, moment: Moment, leaves = true): Promise<number> {
  let returns = 0;
  const troubles: unknown[] = [];
  for (const player of desk.players.slice(1)) {
    let done = false;
    const comeBack = async (): Promise<void> => {
      if (leaves) await player.leave();
      // The match may be over meanwhile.
      if ((await player.enter()).exist) returns++;
    };
    player.hold = (push) => {
      if (done || !moment(push, player)) return false;
      done = true;
      comeBack().catch((error) => troubles.push(error));
      return true;
    };
  }
  await desk.ended();
  check(troubles.length === 0, `${troubles[0]}`);
  return returns;
}

/** Has everybody vote for the end when it is the owner's turn to discard for this time. */
export async function breakOff(desk: Desk, turn: number): Promise<void> {
  const [owner, ...others] = desk.players as [Player, ...Player[]];
  let turns = 0;
  const isTurn = new Promise<void>((resolve) => {
    owner.hold = (push) => {
      if (!isOffered(OpType.Discard, false)(push, owner) || ++turns < turn) return false;
      resolve();
      return true;
    };
  });
  await isTurn;
  const begun = Promise.all(others.map((player) => player.next("onDissolveAgreement")));
  owner.client.notify("DeskManager.Dissolve");
  await begun;
  const ended = desk.ended();
  for (const [i, { client, next }] of others.entries()) {
    const told = next("onDissolveStatus", ({ dissolveStatus }) => dissolveStatus[i + 1]?.status === VoteStatus.Agreed);
    client.notify("DeskManager.DissolveStatus", { result: true });
    await told;
  }
  await ended;
}
