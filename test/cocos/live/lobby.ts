/// <reference lib="dom" />
import type { TableView } from "@shaddock/game";
import { onTestFinished } from "vitest";
import { enterHostileBot } from "../../e2e/hostile-bot.js";
import type { CocosPage } from "./cocos-page.js";
import { cocosPlayer } from "./cocos-player.js";
import type { CocosStage } from "./cocos-stage.js";

/** Chooses rules in the window of a new desk, by the names of their nodes such as `Rounds1`, and closes it. */
export async function chooseRules(cocos: CocosPage, ...choices: readonly string[]): Promise<void> {
  await cocos.click("Create");
  await cocos.window("CreateDesk");
  for (const choice of choices) await cocos.click(choice);
  await cocos.click("Close");
  await cocos.window(null);
}

/** Creates a desk with these rules, and gives its number. */
export async function createDesk(cocos: CocosPage, ...choices: readonly string[]): Promise<string> {
  await chooseRules(cocos, ...choices);
  await cocos.click("Create");
  await cocos.window("CreateDesk");
  await cocos.click("MakeDesk");
  await cocos.screen("Table");
  const { number } = await cocosPlayer(cocos).table();
  return number;
}

/** Types the number of a desk to join. */
export async function typeNumber(cocos: CocosPage, number: string): Promise<void> {
  await cocos.click("Join");
  await cocos.window("JoinDesk");
  for (const digit of number) await cocos.click(`Key${digit}`);
}

/** Sits down with bots at a table with the rules chosen last; gives the ms from the tap until the table is drawn. */
export async function practise(cocos: CocosPage): Promise<number> {
  await cocos.until(({ lobby, connection }) => lobby.bots === true && connection.name === "open");
  const tap = (): Promise<void> => cocos.click("Practise").then(() => cocos.screen("Table"));
  const [shown] = await Promise.all([cocos.page.evaluate(timeToTable), tap()]);
  return shown;
}

/** In the page: ms from the next tap until a frame with the table in it was drawn. */
function timeToTable(): Promise<number> {
  const { cc, host } = globalThis as never as {
    cc: {
      director: { on(name: string, call: () => void): void; off(name: string, call: () => void): void };
      Director: Record<string, string>;
    };
    host(): { readonly current: { readonly node: { readonly name: string } } | null };
  };
  return new Promise((resolve) => {
    let tapped = 0;
    addEventListener("mousedown", () => (tapped = performance.now()), { once: true, capture: true });
    const look = (): void => {
      if (!tapped || host().current?.node.name !== "Table") return;
      cc.director.off(cc.Director.EVENT_AFTER_DRAW as string, look);
      resolve(performance.now() - tapped);
    };
    cc.director.on(cc.Director.EVENT_AFTER_DRAW as string, look);
  });
}

/** Leaves a table before the first deal; afterwards proposes to dissolve it. */
export async function leave(cocos: CocosPage): Promise<void> {
  await cocos.click("Leave");
  await cocos.window("LeaveTable");
  await cocos.click("Leave", 1);
}

/**
 * Has two clients and a bot play at a table of three until it is one's own turn, or that of the guest; the first one is
 * in the lobby.
 */
export async function sitTogether(stage: CocosStage, owner: CocosPage): Promise<{ guest: CocosPage }> {
  const number = await createDesk(owner, "Players2", "Rounds1");
  const guest = await stage.enterLobby({ width: 844, height: 390 });
  await typeNumber(guest, number);
  await guest.screen("Table");
  const bot = await enterHostileBot(stage.site.url, "Bot");
  onTestFinished(() => bot.stop());
  await bot.join(number);
  const isPlaying = ({ phase, turn }: TableView): boolean => phase === "playing" && turn !== null;
  await Promise.all([owner, guest].map((client) => cocosPlayer(client).playUntil(isPlaying)));
  return { guest };
}
