import { ExitType, VoteStatus } from "@shaddock/contract/nanoserver";
import type { Desk } from "../nanoserver/match.js";
import type { Player } from "../nanoserver/player.js";
import { same } from "./check.js";
import { untilFree } from "./nanoserver-lobby.js";
import { type GameStatement, withDesk, withGuests } from "./nanoserver-statement.js";

const { Applied, Agreed, Offline, Waiting } = VoteStatus;

/** Votes to dissolve a desk. */
export const votes: readonly GameStatement[] = [
  {
    name: "a vote has the applicant's seat from 1, 300 seconds, and 150 after a yes",
    run: (server) =>
      withDesk(server, { mode: 3 }, async (desk) => {
        await deal(desk);
        const [first, second, third] = desk.players as [Player, Player, Player];
        const begun = third.next("onDissolveAgreement");
        second.client.notify("DeskManager.Dissolve");
        const { dissolveUid, dissolveStatus, restTime } = await begun;
        same([dissolveUid, restTime], [second.account.uid, 300], "vote");
        same(dissolveStatus, statuses(Waiting, Applied, Waiting), "statuses");
        const progress = first.next("onDissolveStatus");
        third.client.notify("DeskManager.DissolveStatus", { result: true });
        same(await progress, { dissolveStatus: statuses(Waiting, Applied, Agreed), restTime: 150 }, "after a yes");
        const failed = third.next("onDissolveFailure");
        first.client.notify("DeskManager.DissolveStatus", { result: false });
        same(await failed, { deskPos: 1 }, "a no");
        same((await first.client.request("DeskManager.UnCompleteDesk")).exist, true, "the desk after a no");

        const again = first.next("onDissolveAgreement");
        third.client.notify("DeskManager.Dissolve");
        same((await again).dissolveStatus, statuses(Waiting, Waiting, Applied), "the next vote begins anew");
        const end = second.next("onGameEnd");
        for (const { client } of [first, second]) client.notify("DeskManager.DissolveStatus", { result: true });
        same((await end).isNormalFinished, false, "all agree");
        await untilFree(desk.players);
      }),
  },
  {
    name: "a second application is ignored (Q27)",
    differs: "a second application to dissolve the desk is no yes (Q27)",
    run: (server) =>
      withDesk(server, { mode: 3 }, async (desk) => {
        await deal(desk);
        const [first, second, third] = desk.players as [Player, Player, Player];
        const begun = third.next("onDissolveAgreement");
        first.client.notify("DeskManager.Dissolve");
        await begun;
        second.client.notify("DeskManager.Dissolve");
        const progress = second.next("onDissolveStatus");
        third.client.notify("DeskManager.DissolveStatus", { result: true });
        same((await progress).dissolveStatus, statuses(Applied, Waiting, Agreed), "statuses");
      }),
  },
  {
    name: "who is away is so in the vote, and is told of it when he comes back",
    differs: "who comes back during a vote has the others told a rest of 0 s (Q24)",
    run: (server) =>
      withDesk(server, { mode: 3 }, async (desk) => {
        await deal(desk);
        const [first, second, third] = desk.players as [Player, Player, Player];
        const gone = first.next("onPlayerOfflineStatus");
        await third.leave();
        await gone;
        const begun = second.next("onDissolveAgreement");
        first.client.notify("DeskManager.Dissolve");
        same((await begun).dissolveStatus, statuses(Applied, Waiting, Offline), "statuses");
        const told = third.next("onDissolveAgreement");
        const others = second.next("onDissolveStatus");
        await third.enter();
        const { dissolveUid, dissolveStatus } = await told;
        same([dissolveUid, dissolveStatus], [0, statuses(Applied, Waiting, Waiting)], "for who is back");
        same((await others).restTime, 0, "Q24: for the others, without a time");
        const paused = second.next("onPlayerOfflineStatus");
        third.client.notify("DeskManager.Pause");
        await paused;
        const resumed = second.next("onDissolveStatus");
        third.client.notify("DeskManager.Resume");
        same((await resumed).dissolveStatus, statuses(Applied, Waiting, Waiting), "after a pause, for all");
      }),
  },
  {
    name: "before the first deal, all agreeing, the desk is no more",
    run: (server) =>
      withDesk(server, { mode: 3 }, async ({ players }) => {
        const [first, second, third] = players as [Player, Player, Player];
        const begun = third.next("onDissolveAgreement");
        first.client.notify("DeskManager.Dissolve");
        await begun;
        const told = Promise.all(players.map((player) => player.next("onDissolve")));
        for (const { client } of [second, third]) client.notify("DeskManager.DissolveStatus", { result: true });
        const dissolved = { acid: 0, isexit: true, exitType: ExitType.Dissolved, deskPos: 0 };
        same(await told, [dissolved, dissolved, dissolved], "what is told");
        await untilFree(players);
      }),
  },
  {
    name: "without a desk, votes are answered that it is gone",
    run: (server) =>
      withGuests(server, 1, async ({ players: [player] }) => {
        const { client, next } = player as Player;
        const gone = next("onDissolveSuccess");
        client.notify("DeskManager.Dissolve");
        same(await gone, {}, "application");
        const again = next("onDissolveSuccess");
        client.notify("DeskManager.DissolveStatus", { result: true });
        same(await again, {}, "vote");
      }),
  },
];

/** Everybody is ready, and nobody does more than that. */
export async function deal({ players }: Desk): Promise<void> {
  for (const player of players) player.hold = () => true;
  const dealt = Promise.all(players.map((player) => player.next("onDuanPai")));
  for (const { client } of players) client.notify("DeskManager.Ready");
  await dealt;
}

function statuses(...words: VoteStatus[]): { deskPos: number; status: VoteStatus }[] {
  return words.map((status, seat) => ({ deskPos: seat + 1, status }));
}
