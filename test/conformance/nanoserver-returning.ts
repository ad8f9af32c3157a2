import { DeskStatus } from "@shaddock/contract/nanoserver";
import { konging } from "../nanoserver/choosers.js";
import { interrupt, MOMENTS } from "../nanoserver/interrupt.js";
import { playMatch } from "../nanoserver/match.js";
import type { Player } from "../nanoserver/player.js";
import { settle } from "../nanoserver/referee.js";
import { check, same } from "./check.js";
import { type GameStatement, OPTIONS, withDesk } from "./nanoserver-statement.js";

/** Losing the connection and coming back. */
export const returning: readonly GameStatement[] = [
  ...Object.entries(MOMENTS).map(
    ([name, when]): GameStatement => ({
      name: `who loses the connection at ${name} comes back and plays on, and the match is settled as the rules say`,
      async run(server) {
        let returns = 0;
        const { log, end } = await playMatch(server, {
          name,
          options: { ...OPTIONS, round: name === "the settlement" ? 4 : 1 },
          choosers: [konging, konging, konging, konging],
          meddle: async (desk) => {
            // The first one stays, and sees everything.
            returns = await interrupt(desk, when);
          },
        });
        same(end.isNormalFinished, true, "the match's end");
        settle(log);
        check(returns > 0 || RARE.has(name), "somebody has come back");
      },
    }),
  ),
  {
    name: "who comes back before the first deal is ready, and sees who sits there",
    differs: "who comes back before a deal is ready, unasked, and offline to himself (Q19, Q21)",
    run: (server) =>
      withDesk(server, { mode: 3 }, async ({ players, info }) => {
        const [owner, other] = players as [Player, Player];
        await other.leave();
        const routes: string[] = [];
        other.hold = ({ route }) => {
          routes.push(route);
          return true;
        };
        const first = other.next("onPlayerEnter");
        const seats = owner.next("onPlayerEnter", ({ data }) => data[1]?.isReady === true);
        // Q21: ready, unasked.
        const ready = other.next("onPlayerEnter", ({ data }) => data[1]?.isReady === true);
        const { tableInfo } = await other.enter();
        same([tableInfo.deskId, tableInfo.status], [info.deskId, DeskStatus.Created], "the desk");
        same(
          (await first).data.map(({ offline }) => offline),
          [false, true, false],
          "Q19: offline to oneself",
        );
        await Promise.all([seats, ready]);
        same(routes, ["onDeskBasicInfo", "onPlayerEnter", "onPlayerEnter"], "what comes");
      }),
  },
  {
    name: "who comes back during a round is told the desk, the seats and the round, in this order",
    differs: "who comes back is told mode 0, and with three players a suit to give up, too (Q19, Q20)",
    run: (server) =>
      withDesk(server, { mode: 3 }, async ({ players }) => {
        const [owner, other] = players as [Player, Player];
        for (const player of players) player.hold = () => true;
        const dealt = owner.next("onDuanPai");
        for (const { client } of players) client.notify("DeskManager.Ready");
        const { markerId, accountInfo, dice1, dice2 } = await dealt;
        const gone = owner.next("onPlayerOfflineStatus");
        await other.leave();
        await gone;
        const routes: string[] = [];
        other.hold = ({ route }) => {
          routes.push(route);
          return true;
        };
        const [info, sync] = [other.next("onDeskBasicInfo"), other.next("onSyncDesk")];
        const back = owner.next("onPlayerOfflineStatus");
        const { tableInfo } = await other.enter();
        same([tableInfo.status, tableInfo.round], [DeskStatus.Dealt, 1], "the desk");
        same((await info).mode, 0, "Q19: no mode");
        same(await back, { uid: other.account.uid, offline: false }, "what the others are told");
        const { status, players: synced, restCnt, ...rest } = await sync;
        same([status, restCnt, rest.markerAcId, rest.dice1, rest.dice2], [1, 32, markerId, dice1, dice2], "the round");
        same(
          synced.map(({ shouPaiIds }) => [...shouPaiIds].sort()),
          accountInfo.map(({ mjs }) => [...mjs].sort()),
          "hands",
        );
        check((synced[1]?.que ?? 0) < 0, "Q20: a suggestion of a suit, with three players, too");
        same(routes, ["onDeskBasicInfo", "onPlayerEnter", "onSyncDesk"], "what comes");
      }),
  },
  {
    name: "ReConnect binds a new connection to the player; then ReJoin is answered by pushes alone",
    differs: "a ReJoin that succeeds is not answered",
    run: (server) =>
      withDesk(server, { mode: 3 }, async ({ players, info }) => {
        const [owner, other] = players as [Player, Player];
        for (const player of players) player.hold = () => true;
        const dealt = owner.next("onDuanPai");
        for (const { client } of players) client.notify("DeskManager.Ready");
        await dealt;
        await other.leave();
        const sync = other.next("onSyncDesk");
        await other.connect();
        const { uid, name, headUrl, sex } = other.account;
        other.client.notify("DeskManager.ReConnect", { uid, name, headUrl, sex });
        const answers: unknown[] = [];
        const rejoined = other.client.request("DeskManager.ReJoin", { deskId: info.deskId }).then(
          (answer) => answers.push(answer),
          () => {},
        );
        same((await sync).status, DeskStatus.Dealt, "the round");
        same((await other.client.request("DeskManager.UnCompleteDesk")).exist, true, "at the desk");
        same(answers, [], "answers to ReJoin");
        await other.leave();
        await rejoined;
      }),
  },
  {
    name: "a second login in the middle of a round takes over",
    async run(server) {
      let taken = 0;
      const { log, end } = await playMatch(server, {
        name: "second login",
        options: { ...OPTIONS, mode: 3 },
        choosers: [konging, konging, konging],
        meddle: async (desk) => {
          taken = await interrupt(desk, MOMENTS["the own turn"], false);
        },
      });
      same([end.isNormalFinished, taken > 0], [true, true], "the match's end");
      settle(log);
    },
  },
];

/** Moments that not every match has. */
const RARE: ReadonlySet<string> = new Set(["an own kong or win", "an open claim", "the own win"]);
