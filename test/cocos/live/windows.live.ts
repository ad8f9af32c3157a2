import { texts } from "@shaddock/game";
import { expect, test } from "vitest";
import { cocosPlayer } from "./cocos-player.js";
import { describeCocos } from "./cocos-stage.js";
import { leave, practise, sitTogether } from "./lobby.js";

describeCocos("the windows of the Cocos client", { seed: 7 }, (stage) => {
  test("rules are read to their end, settings change the table and are remembered", async () => {
    const cocos = await stage.enterLobby({ locale: "en-GB" });
    await cocos.click("Rules");
    await cocos.window("Rules");
    const last = texts.en.board.rules.chapters.at(-1);
    await cocos.see(last?.title ?? "");
    await cocos.click("Close");

    const hasMusic = (): Promise<boolean> =>
      cocos.page.evaluate(`scene().getComponentInChildren("Sounds").music.playing`);
    expect(await hasMusic()).toBe(false);
    await cocos.click("Settings");
    for (const name of ["Sound", "Music", "Marks", "LargeTiles"]) await cocos.click(name);
    await cocos.click("DiscardBy2");
    await cocos.click("Language2");
    const { settings } = await cocos.state();
    expect(settings).toMatchObject({ sound: false, music: true, marks: true, largeTiles: true, language: "zh" });
    expect(settings.discardBy).not.toBe("both");
    await cocos.see(texts.zh.board.settings);
    await expect.poll(hasMusic).toBe(true);
    await cocos.click("Music");
    await expect.poll(hasMusic).toBe(false);
    await cocos.click("Music");
    await cocos.back();
    await cocos.window(null);
    await cocos.page.reload();
    await cocos.page.evaluate("started");
    await cocos.page.waitForFunction(`cc.director.getScene().getComponentInChildren("App").running`);
    const kept = await cocos.page.evaluate(`cc.director.getScene().getComponentInChildren("App").running.getState()`);
    expect((kept as { settings: object }).settings).toEqual(settings);
  });

  test("on the next screen the music goes on from where it was", async () => {
    const cocos = await stage.enterLobby({ locale: "en-GB" });
    const heard = (): Promise<number> => cocos.page.evaluate(`scene().getComponentInChildren("Sounds").heard`);
    await cocos.click("Settings");
    await cocos.click("Music");
    await expect.poll(heard, { timeout: 20_000 }).toBeGreaterThan(4);
    await cocos.back();
    await cocos.click("LogOut");
    await cocos.screen("Home");
    await cocos.click("MahjongEnter");
    await cocos.screen("Lobby");
    await expect.poll(heard, { timeout: 2000 }).toBeGreaterThan(4);
  });

  test("a club is applied for, and pays for a desk when one was let in", async () => {
    stage.site.mahjong.admin.addClub({ id: 123_456, name: "<b>Pomelo</b> 柚子", balance: 10 });
    const cocos = await stage.enterLobby({ locale: "en-GB" });
    const { account } = await cocos.state();
    await cocos.click("Clubs");
    await cocos.see(texts.en.mahjong.lobby.noClubs);
    await cocos.click("Apply");
    for (const digit of "123456") await cocos.click(`Key${digit}`);
    await cocos.until(({ lobby }) => lobby.applied !== null);
    stage.site.mahjong.admin.approve(123_456, account.player?.uid ?? 0);
    // The number is done with by itself.
    await cocos.back();
    await cocos.window(null);
    await cocos.click("LogOut");
    await cocos.screen("Home");
    await cocos.click("MahjongEnter");
    await cocos.screen("Lobby");
    await cocos.click("Clubs");
    await cocos.see("<b>Pomelo</b> 柚子");
    await cocos.click("Club");
  });

  test("one talks, leaves the game to auto play, votes the table away, and is told so", async () => {
    const cocos = await stage.enterLobby({ locale: "en-GB" });
    await practise(cocos);
    const player = cocosPlayer(cocos);
    await player.playUntil(({ prompt }) => prompt?.type === "discard");
    await cocos.click("Say");
    await cocos.window("SayPanel");
    await cocos.clickText(texts.en.mahjong.talk.phrases.nice);
    await cocos.see(texts.en.mahjong.talk.phrases.nice);
    await cocos.click("Say");
    await cocos.type("Draft", "<b>柚子</b>");
    await cocos.click("Send");
    await cocos.see("<b>柚子</b>");

    await cocos.click("Auto");
    const { seats } = await player.table();
    const thrown = seats[0]?.river.length ?? 0;
    await cocos.until((state) => (state.desk.seats[0]?.river.length ?? 0) > thrown);
    await cocos.click("AutoPlay");
    await cocos.until(({ desk }) => !desk.autoPlay);

    await cocos.back();
    await cocos.window("LeaveTable");
    await cocos.click("Stay");
    await cocos.window(null);
    await leave(cocos);
    await cocos.window("MatchResult");
    await cocos.click("ToLobby");
    await cocos.screen("Lobby");
  });

  test("a vote to dissolve the table: one says no and it goes on, one says yes and it is over", async () => {
    const owner = await stage.enterLobby({ locale: "en-GB" });
    const { guest } = await sitTogether(stage, owner);
    for (const answer of ["No", "Yes"]) {
      await leave(owner);
      await Promise.all([owner, guest].map((client) => client.window("VoteWindow")));
      await guest.click(answer);
      await Promise.all([owner, guest].map((client) => client.window(answer === "No" ? null : "MatchResult")));
    }
    for (const client of [owner, guest]) {
      await client.click("ToLobby");
      await client.screen("Lobby");
    }
  });
});
