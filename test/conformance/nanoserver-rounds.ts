import { OpType, RecordedOpType } from "@shaddock/contract/nanoserver";
import { konging, sensible } from "../nanoserver/choosers.js";
import type { LoggedPush } from "../nanoserver/log.js";
import { playMatch } from "../nanoserver/match.js";
import { roundsOf } from "../nanoserver/match-log.js";
import type { Player } from "../nanoserver/player.js";
import { settle } from "../nanoserver/referee.js";
import { check, same } from "./check.js";
import { type GameStatement, OPTIONS, withDesk } from "./nanoserver-statement.js";
import { deal } from "./nanoserver-votes.js";

/** The play, its settlement, and what is kept of it. */
export const rounds: readonly GameStatement[] = [
  {
    name: "four players choose a missing suit when all have seen the deal; then the banker is asked",
    run: (server) =>
      withDesk(server, {}, async (desk) => {
        const { players } = desk;
        const dealt = desk.players[0]?.next("onDuanPai");
        await deal(desk);
        const markerId = (await dealt)?.markerId;
        const suggestions = Promise.all(players.map((player) => player.next("onDingQueHint")));
        for (const { client } of players) client.notify("DeskManager.QiPaiFinished");
        for (const { que } of await suggestions) check(que >= 1 && que <= 3, `${que} is a suit`);
        const told = Promise.all(players.map((player) => player.next("onDingQue")));
        const banker = players.find(({ account }) => account.uid === markerId) as Player;
        const hint = banker.next("onOpTypeHint");
        const chosen = players.map(({ account, client }, seat) => {
          const que = ((seat % 3) + 1) as 1 | 2 | 3;
          client.notify("DeskManager.DingQue", { que });
          return { uid: account.uid, que };
        });
        for (const suits of await told) same(suits, chosen, "suits in the order of seats");
        same((await hint).uid, markerId, "who is asked");
      }),
  },
  {
    name: "three players are asked for no suit: the banker begins when all have seen the deal",
    run: (server) =>
      withDesk(server, { mode: 3 }, async (desk) => {
        const { players } = desk;
        const dealt = desk.players[0]?.next("onDuanPai");
        await deal(desk);
        const deals = await dealt;
        check(
          deals?.accountInfo.every(({ mjs }) => mjs.every((tile) => tile < 72)),
          "no characters",
        );
        const banker = players.find(({ account }) => account.uid === deals?.markerId) as Player;
        const hint = banker.next("onOpTypeHint");
        for (const { client } of players) client.notify("DeskManager.QiPaiFinished");
        same((await hint).uid, banker.account.uid, "who is asked");
      }),
  },
  {
    name: "a passed kong or win is followed by the discard, which everybody sees",
    run: (server) =>
      withDesk(server, { mode: 3 }, async (desk) => {
        const { players } = desk;
        const dealt = desk.players[0]?.next("onDuanPai");
        await deal(desk);
        const deals = await dealt;
        const banker = players.find(({ account }) => account.uid === deals?.markerId) as Player;
        const asked = banker.next("onOpTypeHint");
        for (const { client } of players) client.notify("DeskManager.QiPaiFinished");
        let hint = await asked;
        if (hint.ops.every(({ op }) => op !== OpType.Discard)) {
          const second = banker.next("onOpTypeHint");
          banker.client.notify("DeskManager.OpChoose", { optype: OpType.Pass, idx: 0 });
          hint = await second;
        }
        same(hint.ops, [{ op: OpType.Discard, mjidxs: null }], "the hint");
        const tile = deals?.accountInfo.find(({ acId }) => acId === banker.account.uid)?.mjs[0] as number;
        const told = Promise.all(players.map((player) => player.next("onOpTypeDo")));
        banker.client.notify("DeskManager.OpChoose", { optype: OpType.Discard, idx: tile });
        const discard = { uid: [banker.account.uid], optype: OpType.Discard, hutype: 0, mjs: [tile] };
        same(await told, [discard, discard, discard], "what everybody sees");
      }),
  },
  {
    name: "a match is settled as the rules say, round by round, and is on record afterwards",
    async run(server) {
      const options = { ...OPTIONS, round: 4, menqing: true, jiaxin: true, pengpeng: true, maxFan: 5 } as const;
      const choosers = [sensible, konging, sensible, konging];
      const { log, end, players, info } = await playMatch(server, { name: "on record", options, choosers });
      same([settle(log).rounds, end.isNormalFinished], [4, true], "rounds");
      const [owner] = players as [Player];
      const [match] = await server.api.desks(owner.account.uid);
      check(match, "the match is on record");
      const scores = end.stats.map(({ totalScore }) => totalScore);
      const { score_change0, score_change1, score_change2, score_change3 } = match;
      same([score_change0, score_change1, score_change2, score_change3], scores, "scores on record");
      same([match.desk_no, match.round, match.mode, match.creator], [info.deskId, 4, 4, owner.account.uid], "match");
      same((await server.api.desk(match.id)).desk_no, info.deskId, "the match by its id");
      const records = await server.api.histories(match.id);
      const played = roundsOf(log).rounds;
      same(records.length, 4, "rounds on record");
      for (const [i, { id }] of records.entries()) {
        const { snapshot } = await server.api.history(id);
        same(snapshot.duanPai, played[i]?.deal, `deal ${i + 1} on record`);
        same(snapshot.end, played[i]?.end, `end of round ${i + 1} on record`);
        same(snapshot.do ?? [], done(played[i]?.pushes ?? []), `actions of round ${i + 1} on record`);
      }
    },
  },
];

/** What was drawn and done, as the record has it. */
function done(pushes: readonly LoggedPush[]): unknown[] {
  return pushes.flatMap((push): object[] => {
    if (push.route === "onOpTypeDo") return [push.body];
    if (push.route !== "onMoPai") return [];
    return [{ uid: [push.body.acId], optype: RecordedOpType.Draw, hutype: 0, mjs: push.body.mjids }];
  });
}
