import { ExitType } from "@shaddock/contract/nanoserver";
import { flush } from "../nanoserver/match.js";
import type { Player } from "../nanoserver/player.js";
import { check, same } from "./check.js";
import { untilFree } from "./nanoserver-lobby.js";
import { type GameStatement, withDesk, withGuests } from "./nanoserver-statement.js";

/** What happens at a desk before the first deal, and what is said at it. */
export const room: readonly GameStatement[] = [
  {
    name: "who is ready is told to all; the last one has the round dealt, and the owner's cards are taken",
    run: (server) =>
      withDesk(server, {}, async ({ players }) => {
        const [owner] = players as [Player];
        for (const player of players) player.hold = () => true;
        const dealt = Promise.all(players.map((player) => player.next("onDuanPai")));
        const told = Promise.all(players.map((player) => player.next("onDeskBasicInfo")));
        const cards = owner.next("onCoinChange");
        for (const [i, player] of players.entries()) {
          const seats = owner.next("onPlayerEnter");
          player.client.notify("DeskManager.Ready");
          const ready = (await seats).data.map(({ isReady }) => isReady);
          same(
            ready,
            players.map((_, seat) => seat <= i),
            "who is ready",
          );
        }
        same(await cards, { coin: 8 }, "the owner's cards");
        const [info] = await told;
        same([info?.mode, info?.title.endsWith("局数: 1/1")], [4, true], "the desk's information");
        const [deal] = await dealt;
        const hands = deal?.accountInfo ?? [];
        same(
          hands.map(({ acId }) => acId),
          players.map(({ account }) => account.uid),
          "hands in the order of seats",
        );
        same(new Set(hands.flatMap(({ mjs }) => mjs)).size, 53, "tiles, each once");
        same(hands.find(({ acId }) => acId === deal?.markerId)?.mjs.length, 14, "tiles of the banker");
        for (const dice of [deal?.dice1 ?? 0, deal?.dice2 ?? 0]) check(dice >= 1 && dice <= 6, `${dice} is a dice`);
      }),
  },
  {
    name: "who leaves is told, the seats behind move down, and the desk can be filled again",
    run: (server) =>
      withDesk(server, { mode: 3 }, async ({ players, info }) => {
        const [owner, leaver, last] = players as [Player, Player, Player];
        const { uid } = leaver.account;
        const left = { acid: uid, isexit: true, exitType: ExitType.Left, deskPos: 1 };
        const direct = leaver.next("onDissolve");
        const told = Promise.all(players.map((player) => player.next("onPlayerExit")));
        leaver.client.notify("DeskManager.Exit", { isDestroy: false });
        same(await direct, left, "what is told to who leaves without being ready");
        same(await told, [left, left, left], "what everybody is told");
        same((await leaver.client.request("DeskManager.UnCompleteDesk")).exist, false, "at a desk");
        same((await owner.client.request("DeskManager.UnCompleteDesk")).exist, true, "the desk");
        const { version } = leaver.account.config;
        same((await leaver.client.request("DeskManager.Join", { version, deskId: info.deskId })).code, 0, "again");
        const seats = owner.next("onPlayerEnter");
        leaver.client.notify("DeskManager.ClientInitCompleted", { isReenter: false });
        const order = [owner, last, leaver].map(({ account }, deskPos) => [deskPos, account.uid]);
        same(
          (await seats).data.map(({ deskPos, acId }) => [deskPos, acId]),
          order,
          "seats",
        );
      }),
  },
  {
    name: "who leaves after being ready is not told directly, and is ready when he comes back (Q26)",
    differs: "who was ready before he left is ready when he sits down again (Q26)",
    run: (server) =>
      withDesk(server, { mode: 3 }, async ({ players, info }) => {
        const [owner, leaver] = players as [Player, Player];
        const ready = owner.next("onPlayerEnter");
        leaver.client.notify("DeskManager.Ready");
        await ready;
        const direct: unknown[] = [];
        leaver.client.events.on("push", (route) => route === "onDissolve" && direct.push(route));
        const told = leaver.next("onPlayerExit");
        leaver.client.notify("DeskManager.Exit", { isDestroy: false });
        await told;
        same(direct, [], "what is told directly");
        const { version } = leaver.account.config;
        await leaver.client.request("DeskManager.Join", { version, deskId: info.deskId });
        await flush(players);
        const seats = owner.next("onPlayerEnter");
        leaver.client.notify("DeskManager.ClientInitCompleted", { isReenter: false });
        same(
          (await seats).data.map(({ isReady }) => isReady),
          [false, false, true],
          "who is ready",
        );
      }),
  },
  {
    name: "when the owner leaves the desk is no more",
    run: (server) =>
      withDesk(server, { mode: 3 }, async ({ players }) => {
        const [owner] = players as [Player];
        const left = { acid: owner.account.uid, isexit: true, exitType: ExitType.Left, deskPos: 0 };
        const told = Promise.all(players.slice(1).map((player) => player.next("onDissolve")));
        owner.client.notify("DeskManager.Exit", { isDestroy: true });
        same(await told, [left, left], "what the others are told");
        await untilFree(players);
        const gone = owner.next("onDissolveSuccess");
        owner.client.notify("DeskManager.Exit", { isDestroy: true });
        same(await gone, {}, "leaving once more");
      }),
  },
  {
    name: "after the first deal nobody can leave",
    run: (server) =>
      withDesk(server, { mode: 3 }, async ({ players }) => {
        const [owner, other] = players as [Player, Player];
        for (const player of players) player.hold = () => true;
        const dealt = owner.next("onDuanPai");
        for (const { client } of players) client.notify("DeskManager.Ready");
        await dealt;
        other.client.notify("DeskManager.Exit", { isDestroy: false });
        same((await other.client.request("DeskManager.UnCompleteDesk")).exist, true, "still at the desk");
      }),
  },
  {
    name: "what one says reaches all at the desk as it is, and a clip with the name of who spoke",
    run: (server) =>
      withDesk(server, { mode: 3 }, async ({ players }) => {
        const [owner, speaker] = players as [Player, Player];
        for (const said of [{ text: "你好 😀 <&>", n: [1, null] }, "é", 7]) {
          const heard = Promise.all(players.map((player) => player.next("onVoiceMessage")));
          speaker.client.notify("DeskManager.VoiceMessage", said);
          same(await heard, [said, said, said], "voice message");
        }
        const clip = owner.next("onRecordingVoice");
        speaker.client.notify("DeskManager.RecordingVoice", { fileId: "file" });
        same(await clip, { uid: speaker.account.uid, fileId: "file" }, "clip");
      }),
  },
  {
    name: "who pauses, comes back or loses the connection is told to all",
    run: (server) =>
      withDesk(server, { mode: 3 }, async ({ players }) => {
        const [owner, other] = players as [Player, Player];
        const { uid } = other.account;
        for (const [route, offline] of [
          ["DeskManager.Pause", true],
          ["DeskManager.Resume", false],
        ] as const) {
          const told = owner.next("onPlayerOfflineStatus");
          other.client.notify(route);
          same(await told, { uid, offline }, route);
        }
        const lost = owner.next("onPlayerOfflineStatus");
        await other.leave();
        same(await lost, { uid, offline: true }, "lost connection");
      }),
  },
  {
    name: "who logs in a second time ends the first connection without a word",
    run: (server) =>
      withGuests(server, 1, async ({ players: [player] }) => {
        const { client } = player as Player;
        const closed = new Promise<string>((resolve) => {
          client.events.on("state", (state) => state.name === "closed" && resolve(state.name));
        });
        const pushes: string[] = [];
        client.events.on("push", (route) => pushes.push(route));
        await (player as Player).enter();
        same([await closed, pushes], ["closed", []], "the first connection");
        same((await (player as Player).client.request("DeskManager.UnCompleteDesk")).exist, false, "the second one");
      }),
  },
];
