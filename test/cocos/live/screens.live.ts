import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ChatContract } from "@shaddock/contract/chat";
import { selectReplay } from "@shaddock/game";
import { createClient, webSocket } from "shaddock";
import { test } from "vitest";
import { WebSocket } from "ws";
import type { CocosPage } from "./cocos-page.js";
import { type CocosPlayer, cocosPlayer } from "./cocos-player.js";
import { type CocosStage, describeCocos } from "./cocos-stage.js";
import { createDesk, leave, practise, sitTogether } from "./lobby.js";

const folder = fileURLToPath(new URL("../../../screens/cocos", import.meta.url));
const SIZES = [
  [1280, 720, "zh-CN"],
  [844, 390, "en-GB"],
  [390, 844, "zh-CN"],
] as const;

const TALK = [
  ["Mei", "Morning! Is the new build up?"],
  ["Mei", "I see a latency of 2 ms, that cannot be right 😄"],
  ["阿柚", "早上好，我这边也正常。重连之后历史记录还在。"],
] as const;

/** Takes a picture of the client as it is, under this name. */
type Snap = (name: string) => Promise<void>;

describeCocos("screens of the Cocos client", { seed: 5 }, (stage) => {
  test.each(SIZES)("%i x %i, %s", { timeout: 1_200_000 }, async (width, height, locale) => {
    mkdirSync(folder, { recursive: true });
    const cocos = await stage.open({ width, height, locale });
    const snap: Snap = async (name) => {
      // Whatever flies has landed.
      await cocos.page.waitForTimeout(1000);
      await cocos.page.screenshot({ path: join(folder, `${width}x${height}-${name}.png`) });
    };
    await snap("home");
    await chat(cocos, `ws://127.0.0.1:${stage.site.port}/nano`, snap);
    await cocos.type("MahjongAddress", stage.mahjong);
    await cocos.click("MahjongEnter");
    await cocos.screen("Lobby");
    stage.site.mahjong.admin.broadcast("柚子杯周末开赛 · The Pomelo Cup starts on Saturday");
    await lobby(cocos, snap);
    await waiting(cocos, snap);
    const player = cocosPlayer(cocos);
    await practise(cocos);
    await table(cocos, player, snap);
    await results(cocos, player, snap);
    await replay(cocos, snap);
    await vote(cocos, stage, snap);
    await trouble(cocos, snap, stage.close);
  });
});

async function chat(cocos: CocosPage, address: string, snap: Snap): Promise<void> {
  await cocos.type("Nickname", "柚子");
  await cocos.type("ChatAddress", address);
  await cocos.click("ChatEnter");
  await cocos.screen("ChatRoom");
  const guest = createClient<ChatContract>(address, { transport: webSocket({ WebSocket }) });
  await guest.connect();
  await guest.request("room.join");
  for (const [name, content] of TALK) guest.notify("room.message", { name, content });
  await cocos.see(TALK[2][1]);
  await cocos.type("Draft", "大家好 🍊 Hello, everybody!");
  await cocos.click("Send");
  await snap("chat");
  await guest.close();
  await cocos.click("Back");
  await cocos.screen("Home");
}

/** Opens a window, has its picture taken, and closes it. */
async function look(cocos: CocosPage, opener: string, window: string, snap: () => Promise<void>): Promise<void> {
  await cocos.click(opener);
  await cocos.window(window);
  await snap();
  await cocos.click("Close");
  await cocos.window(null);
}

async function lobby(cocos: CocosPage, snap: Snap): Promise<void> {
  await snap("lobby");
  await look(cocos, "Clubs", "Clubs", () => snap("clubs"));
  await look(cocos, "Records", "Records", () => snap("records-empty"));
  await look(cocos, "Rules", "Rules", () => snap("rules"));
  await look(cocos, "Settings", "Settings", () => snap("settings"));
  await look(cocos, "Join", "JoinDesk", async () => {
    for (const digit of "0123") await cocos.click(`Key${digit}`);
    await snap("join");
  });
  await look(cocos, "Create", "CreateDesk", () => snap("create"));
}

async function waiting(cocos: CocosPage, snap: Snap): Promise<void> {
  await createDesk(cocos, "Rounds4");
  await snap("waiting");
  await cocos.click("Leave");
  await cocos.window("LeaveTable");
  await snap("leave");
  await cocos.click("Close");
  await leave(cocos);
  await cocos.window("Closed");
  await snap("closed");
  await cocos.click("ToLobby");
  await cocos.screen("Lobby");
}

async function table(cocos: CocosPage, player: CocosPlayer, snap: Snap): Promise<void> {
  await player.playUntil(({ prompt }) => prompt?.type === "missing-suit");
  await snap("missing-suit");
  await player.playUntil(({ seats, prompt }) => (seats[0]?.river.length ?? 0) >= 4 && prompt?.type === "discard");
  await snap("table");
  await look(cocos, "Say", "SayPanel", () => snap("say"));
  await look(cocos, "Settings", "Settings", () => snap("settings-table"));
  await cocos.click("Auto");
  await snap("auto-play");
  await cocos.click("AutoPlay");
  await player.playUntil(({ prompt, result }) => prompt?.type === "claim" || result !== null);
  await snap("claim");
  await player.playUntil(({ wall, result }) => wall < 10 || result !== null);
  await snap("table-late");
}

async function results(cocos: CocosPage, player: CocosPlayer, snap: Snap): Promise<void> {
  await player.playMatch();
  await cocos.window("MatchResult");
  await snap("round-result");
  await cocos.click("Other");
  await snap("match-result");
  await cocos.click("ToLobby");
  await cocos.screen("Lobby");
}

async function replay(cocos: CocosPage, snap: Snap): Promise<void> {
  await cocos.click("Records");
  await cocos.window("Records");
  await snap("records");
  await cocos.click("RecordLine", 0);
  await cocos.until(({ records }) => records.match !== null && records.rounds.status === "loaded");
  await snap("records-rounds");
  await cocos.click("RecordLine", 0);
  await cocos.screen("Replay");
  await cocos.until(({ replay }) => replay.status === "loaded");
  const { left, top, width, height } = await cocos.box("Seek");
  for (const [part, name] of [
    [0.75, "replay"],
    [0.999, "replay-end"],
  ] as const) {
    await cocos.page.mouse.click(left + width * part, top + height / 2);
    await snap(name);
  }
  await cocos.until((state) => selectReplay(state as never).table?.result !== null);
  await cocos.click("Close");
  // One comes back to the rounds, then to the matches, then to the lobby.
  await cocos.window("Records");
  await cocos.back();
  await cocos.until(({ records }) => records.match === null);
  await cocos.back();
  await cocos.window(null);
}

/** Somebody proposes to dissolve the table, and somebody else agrees. */
async function vote(cocos: CocosPage, stage: CocosStage, snap: Snap): Promise<void> {
  const { guest } = await sitTogether(stage, cocos);
  await leave(cocos);
  await cocos.window("VoteWindow");
  await snap("vote");
  await guest.click("Yes");
  await cocos.window("MatchResult");
  await snap("broken-off");
  await cocos.click("ToLobby");
  await cocos.screen("Lobby");
  await guest.page.context().close();
}

/** The servers go away at a table. */
async function trouble(cocos: CocosPage, snap: Snap, close: () => Promise<void>): Promise<void> {
  await practise(cocos);
  await cocosPlayer(cocos).playUntil(({ prompt }) => prompt?.type === "discard");
  await close();
  await cocos.until(({ connection }) => connection.name !== "open");
  await snap("reconnecting");
}
