import { expect, test } from "vitest";
import { enterHostileBot } from "../../e2e/hostile-bot.js";
import { cocosPlayer } from "./cocos-player.js";
import { describeCocos } from "./cocos-stage.js";
import { createDesk } from "./lobby.js";

const MARKUP = "<color=#f00><img src=x onerror=alert(1)>";

describeCocos("names and talk in the Cocos client", { seed: 5 }, (stage) => {
  test("are inert, whatever they are", async () => {
    const cocos = await stage.enterLobby({ locale: "en-GB" });
    const number = await createDesk(cocos, "Players2", "Rounds4");
    const player = cocosPlayer(cocos);
    const [mallory, eve] = await Promise.all([
      enterHostileBot(stage.site.url, MARKUP),
      enterHostileBot(stage.site.url, `\u202e\u2066${"👩‍👩‍👧‍👦".repeat(9)}${"W".repeat(150)}`),
    ]);
    await mallory.join(number);
    await eve.join(number);
    await cocos.see("<color=#f00>");
    mallory.say(MARKUP);
    eve.say(`\u202e${"W".repeat(10_000)}`);
    await cocos.see(/WWWW/);
    await player.playMatch();
    await cocos.window("MatchResult");
    await cocos.see("<color=#f00>");
    // What others write is drawn, and never becomes a part of the page.
    expect(await cocos.page.evaluate(() => document.querySelectorAll("img[src=x]").length)).toBe(0);
    await cocos.click("ToLobby");
    await cocos.click("Records");
    await cocos.see("<color=#f00>");
    await Promise.all([mallory.stop(), eve.stop()]);
  });
});
