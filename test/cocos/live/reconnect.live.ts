import type { TableView } from "@shaddock/game";
import { expect, onTestFinished, test } from "vitest";
import { buildSiteProgram } from "../../e2e/site-process.js";
import type { CocosPage } from "./cocos-page.js";
import { type CocosPlayer, cocosPlayer } from "./cocos-player.js";
import { describeCocos } from "./cocos-stage.js";
import { practise } from "./lobby.js";

/** What of a table must be the same after a connection was lost. */
const look = ({ seats, wall }: TableView): object => ({
  wall,
  seats: seats.map(({ river, melds, score, hand }) => [river, melds.map(({ tiles }) => tiles), score, hand.count]),
});

/** Each phase of a round: until when one plays to be in it. */
const PHASES: Readonly<Record<string, (table: TableView) => boolean>> = {
  "the missing suit is chosen": ({ prompt }) => prompt?.type === "missing-suit",
  "one's own turn": ({ prompt }) => prompt?.type === "discard" && !prompt.refusal,
  "something may be claimed": ({ prompt }) => prompt?.type === "claim",
  "the round's result": ({ result }) => result !== null,
};

describeCocos("the Cocos client and servers that go away", { seed: 5 }, (stage) => {
  /** Waits until the banner has told it, and is gone again. */
  const comeBack = async (cocos: CocosPage): Promise<void> => {
    await cocos.until(({ connection }) => connection.name === "open", 60_000);
    await expect.poll(() => cocos.count("ConnectionBanner"), { timeout: 10_000 }).toBe(0);
  };

  test.each(Object.entries(PHASES))("a connection is lost: %s", async (_phase, isSo) => {
    const cocos = await stage.enterLobby();
    await practise(cocos);
    const player = cocosPlayer(cocos);
    const before = look(await player.playUntil(isSo));
    const { account } = await cocos.state();
    stage.site.mahjong.admin.kick(account.player?.uid ?? 0);
    await cocos.until(({ connection }) => connection.name !== "open");
    await comeBack(cocos);
    const back = await player.playUntil((table) => !table.stale && table.seats.length > 0);
    if (back.result === null) expect(look(back)).toEqual(before);
    await player.playUntil(({ wall, round, result }) => result !== null || round > 1 || wall < 30);
  });

  test("the server is killed in the middle of a round, and is back", async () => {
    const program = await buildSiteProgram();
    onTestFinished(program.remove);
    const options = { dist: program.folder, data: program.folder, seed: 11 };
    const site = await program.start(options);
    const cocos = await stage.enterLobby({ locale: "en-GB" }, `http://127.0.0.1:${site.port}/mahjong`);
    await practise(cocos);
    const player: CocosPlayer = cocosPlayer(cocos);
    await player.playUntil(({ result }) => result !== null);
    await player.playUntil(({ round, prompt }) => round === 2 && prompt?.type === "discard");
    await site.kill();
    await cocos.see("Retry now");
    await program.start({ ...options, port: site.port });
    // Desks do not outlive a server. Accounts and records do.
    await cocos.window("Closed");
    await cocos.see("This table does not exist any more");
    await cocos.click("ToLobby");
    await cocos.screen("Lobby");
    await comeBack(cocos);
    await cocos.click("Records");
    await cocos.click("RecordLine", 0);
    await cocos.until(({ records }) => records.rounds.items.length === 1);
  });

  test("the servers are away in the lobby: one is told, waits, and goes on", async () => {
    const cocos = await stage.enterLobby();
    await stage.close();
    await cocos.see("立即重试");
    await stage.reopen();
    await cocos.click("Retry");
    await comeBack(cocos);
    await practise(cocos);
  });
});
