import { createHouseBots } from "../../packages/cli/src/bots/house-bots.js";
import { type Serving, serve } from "../../packages/cli/src/serve.js";
import { createRandom } from "../../packages/mahjong/src/random.js";
import { createChance } from "../../packages/server/src/services/nanoserver/chance.js";

/** A running web app with the embedded servers beside it. */
export type Site = Serving;

/** Where {@link startSite} finds things. */
export interface SiteOptions {
  /** The folder of the web app. */
  readonly dist: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Walls, dice and bankers come from it. Default: nobody can foresee them. */
  readonly seed?: number;
  /** The folder for accounts and matches. Default: none, they are kept in memory. */
  readonly data?: string;
  /** Ms that bots think, on average. Default: none. */
  readonly think?: number;
}

/** Starts what the command `serve` starts: the web app, both chats and mahjong on one port, with bots. */
export async function startSite({ dist, port = 0, seed, data, think = 0 }: SiteOptions): Promise<Site> {
  const bots = createHouseBots(() => site.url, think);
  const site = await serve({
    ...{ folder: dist, port, data, host: "127.0.0.1", anyOrigin: false },
    ...(seed !== undefined && { chance: createChance(createRandom(seed)) }),
    seatBots: (_mahjong, deskId) => bots.seat(deskId),
  });
  return { ...site, close: () => bots.stop().then(site.close) };
}
