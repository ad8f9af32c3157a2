import { type TableView, texts } from "@shaddock/game";
import { expect, onTestFinished, test } from "vitest";
import { buildSiteProgram } from "../../e2e/site-process.js";
import type { CocosPage } from "./cocos-page.js";
import { type CocosPlayer, cocosPlayer } from "./cocos-player.js";
import { describeCocos } from "./cocos-stage.js";
import { chooseRules, createDesk, practise } from "./lobby.js";

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

/** Where one may be at a table when its server goes, and how one gets there. */
const PLACES: Readonly<Record<string, (cocos: CocosPage) => Promise<unknown>>> = {
  "others are waited for": (cocos) => createDesk(cocos, "Rounds4"),
  ...Object.fromEntries(
    Object.entries(PHASES).map(([phase, isSo]) => [
      phase,
      async (cocos: CocosPage): Promise<unknown> => {
        await practise(cocos);
        return cocosPlayer(cocos).playUntil(isSo);
      },
    ]),
  ),
  async "the match's result"(cocos) {
    await chooseRules(cocos, "Players2", "Rounds4");
    await practise(cocos);
    return cocosPlayer(cocos).playMatch();
  },
};

describeCocos("the Cocos client and servers that go away", { seed: 5 }, (stage) => {
  /** Waits until the banner has told it, and is gone again. */
  const comeBack = async (cocos: CocosPage): Promise<void> => {
    await cocos.until(({ connection }) => connection.name === "open", 60_000);
    await expect.poll(() => cocos.count("ConnectionBanner"), { timeout: 10_000 }).toBe(0);
  };

  test.each(Object.entries(PHASES))("a connection is lost: %s", async (phase, isSo) => {
    const cocos = await stage.enterLobby();
    await practise(cocos);
    const player = cocosPlayer(cocos);
    const before = look(await player.playUntil(isSo));
    const { account, session } = await cocos.state();
    stage.site.mahjong.admin.kick(account.player?.uid ?? 0);
    // It may be back before anybody looks.
    await cocos.until((now) => now.session.openSince !== session.openSince);
    await comeBack(cocos);
    // Looks on until the table is told anew: who plays on meanwhile goes on to the next round.
    const isTold = async (): Promise<boolean> => {
      const { stale, seats } = await player.table();
      return !stale && seats.length > 0;
    };
    await expect.poll(isTold, { timeout: 20_000 }).toBe(true);
    // Who comes back between rounds is ready for the next, says the server. [nanoserver: Q21]
    const roundNow = async (): Promise<number> => (await player.table()).round;
    if (phase === "the round's result") await expect.poll(roundNow, { timeout: 20_000 }).toBe(2);
    else expect(look(await player.table())).toEqual(before);
    await player.playUntil(({ wall, round, result }) => result !== null || round > 1 || wall < 30);
  });

  test.each(Object.entries(PLACES))(
    "the servers go away, and come back without the table: %s",
    async (place, goThere) => {
      const cocos = await stage.enterLobby({ locale: "en-GB" });
      await goThere(cocos);
      await stage.close();
      await cocos.see(texts.en.connection.retryNow);
      // The first one until a new connection was tried as well.
      const { 1: lost, 2: unreachable } = texts.en.connection.closeReasons;
      await cocos.see(new RegExp(`${lost.why}|${unreachable.why}`));
      await stage.reopen();
      // It may have come back by itself.
      await cocos.attempt("Retry");
      await comeBack(cocos);
      // What was the end stays as it is.
      const isOver = place === "the match's result";
      await cocos.window(isOver ? "MatchResult" : "Closed");
      if (!isOver) await cocos.see(texts.en.table.closed.gone);
      await cocos.click("ToLobby");
      await cocos.screen("Lobby");
    },
  );

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
    await cocos.see(texts.en.table.closed.gone);
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
    // It may have come back by itself.
    await cocos.attempt("Retry");
    await comeBack(cocos);
    await practise(cocos);
  });
});
