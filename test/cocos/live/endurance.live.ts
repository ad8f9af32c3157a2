import { expect, test } from "vitest";
import type { CocosPage } from "./cocos-page.js";
import { cocosPlayer } from "./cocos-player.js";
import { describeCocos } from "./cocos-stage.js";
import { chooseRules, practise } from "./lobby.js";

/** What must not grow from match to match. */
interface Weight {
  readonly nodes: number;
  readonly assets: number;
  /** MB. */
  readonly textures: number;
  /** MB. */
  readonly heap: number;
}

const MATCHES = 20;
/** MB that a heap may differ by from one collection to the next. */
const HEAP_PLAY = 3;

/** What the page holds in the lobby, after the garbage was collected. */
async function weigh({ page }: CocosPage): Promise<Weight> {
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const { cc, gc } = globalThis as never as {
      gc(): void;
      cc: {
        director: { getScene(): Tree; root: { device: { memoryStatus: { textureSize: number } } } };
        assetManager: { assets: { count: number } };
      };
    };
    interface Tree {
      readonly children: readonly Tree[];
    }
    gc();
    const count = ({ children }: Tree): number => children.reduce((sum, child) => sum + count(child), 1);
    const { usedJSHeapSize } = (performance as never as { memory: { usedJSHeapSize: number } }).memory;
    const megabytes = (bytes: number): number => Math.round(bytes / 1e4) / 100;
    return {
      nodes: count(cc.director.getScene()),
      assets: cc.assetManager.assets.count,
      textures: megabytes(cc.director.root.device.memoryStatus.textureSize),
      heap: megabytes(usedJSHeapSize),
    };
  });
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
      if (match === 2 || match === MATCHES) weights.push(await weigh(cocos));
    }
    const [second, last] = weights as [Weight, Weight];
    console.info(`after match 2: ${JSON.stringify(second)}; after match ${MATCHES}: ${JSON.stringify(last)}`);
    expect(last.nodes).toBeLessThanOrEqual(second.nodes);
    expect(last.assets).toBeLessThanOrEqual(second.assets);
    expect(last.textures).toBeLessThanOrEqual(second.textures);
    expect(last.heap).toBeLessThan(second.heap + HEAP_PLAY);
  });
});
