import { expect, test } from "vitest";
import type { CocosPage } from "./cocos-page.js";
import { cocosPlayer } from "./cocos-player.js";
import { describeCocos } from "./cocos-stage.js";
import { type Heap, weighHeap } from "./heap.js";
import { chooseRules, practise } from "./lobby.js";

/** What must not grow from match to match. */
interface Weight extends Heap {
  readonly nodes: number;
  readonly assets: number;
  /** MB. */
  readonly textures: number;
}

const MATCHES = 20;
/** Matches after which it is weighed: when all was loaded once, half-way, and at the end. */
const WEIGHED: readonly number[] = [3, 10, MATCHES];
/** How much more scripts may hold at the end: garbage and timers of the last moment differ by half of that. */
const OBJECTS = 1.02;
/** How much more the heap may be than half-way: the browser compiles on for as long as something is played. */
const HEAP = 1.05;

/** What the page holds in the lobby. */
async function weigh({ page }: CocosPage): Promise<Weight> {
  // Screens that were left are gone, and what moved has stopped.
  await page.waitForTimeout(1000);
  const scene = await page.evaluate(() => {
    const { cc } = globalThis as never as {
      cc: {
        director: { getScene(): Tree; root: { device: { memoryStatus: { textureSize: number } } } };
        assetManager: { assets: { count: number } };
      };
    };
    interface Tree {
      readonly children: readonly Tree[];
    }
    const count = ({ children }: Tree): number => children.reduce((sum, child) => sum + count(child), 1);
    return {
      nodes: count(cc.director.getScene()),
      assets: cc.assetManager.assets.count,
      textures: Math.round(cc.director.root.device.memoryStatus.textureSize / 1e4) / 100,
    };
  });
  return { ...scene, ...(await weighHeap(page)) };
}

describeCocos("match after match in the Cocos client", { seed: 13 }, (stage) => {
  test("nothing grows: nodes, assets, textures, heap", { timeout: 1_800_000 }, async () => {
    const cocos = await stage.enterLobby();
    // Each match costs cards.
    stage.site.mahjong.admin.recharge((await cocos.state()).account.player?.uid ?? 0, 10 * MATCHES);
    await chooseRules(cocos, "Players2", "Rounds4");
    const weights: Weight[] = [];
    for (let match = 1; match <= MATCHES; match++) {
      await practise(cocos);
      const player = cocosPlayer(cocos);
      await player.playUntil(({ prompt, autoPlay }) => prompt?.type === "discard" || autoPlay);
      await cocos.click("Auto");
      await player.playMatch();
      await cocos.window("MatchResult");
      await cocos.click("ToLobby");
      await cocos.screen("Lobby");
      if (!WEIGHED.includes(match)) continue;
      const weight = await weigh(cocos);
      weights.push(weight);
      console.info(`after match ${match}: ${JSON.stringify(weight)}`);
    }
    const [early, half, last] = weights as [Weight, Weight, Weight];
    expect(last.nodes).toBeLessThanOrEqual(early.nodes);
    expect(last.assets).toBeLessThanOrEqual(early.assets);
    expect(last.textures).toBeLessThanOrEqual(early.textures);
    expect(last.objects).toBeLessThanOrEqual(early.objects * OBJECTS);
    expect(last.heap).toBeLessThanOrEqual(half.heap * HEAP);
  });
});
