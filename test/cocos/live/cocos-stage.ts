import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { type Site, type SiteOptions, startSite } from "../../e2e/site.js";
import { type Preview, servePreview } from "../preview/serve.js";
import { type CocosOptions, type CocosPage, launchWithWebGl, openCocos } from "./cocos-page.js";
import { findEngine } from "./parts.js";

/** What the tests of a file play on: the client on its engine in a browser, and the embedded servers. */
export interface CocosStage {
  readonly site: Site;
  /** The address of the embedded mahjong. */
  readonly mahjong: string;
  /** Opens a client. After the test it is closed, and nothing may have gone wrong in it. */
  open(options?: CocosOptions): Promise<CocosPage>;
  /** Opens a client and goes into the lobby of a mahjong server: the embedded one, unless it is told another. */
  enterLobby(options?: CocosOptions, address?: string): Promise<CocosPage>;
  /** Takes the servers away. After the test, at the latest, they are there again. */
  close(): Promise<void>;
  /** Starts them again where they were. */
  reopen(): Promise<void>;
}

/** Tests that need the engine, and all that they play on; without the engine they are left out. */
export function describeCocos(
  name: string,
  options: Omit<SiteOptions, "dist" | "data" | "port">,
  body: (stage: CocosStage) => void,
): void {
  describe.skipIf(!findEngine())(name, () => body(setStage(options)));
}

function setStage(options: Omit<SiteOptions, "dist" | "data" | "port">): CocosStage {
  let folder = "";
  let site: Site;
  let preview: Preview;
  let browser: Browser;
  let closed = false;
  let clients: CocosPage[] = [];
  const start = (port: number): Promise<Site> =>
    startSite({ ...options, dist: folder, data: join(folder, "data"), port });
  const reopen = async (): Promise<void> => {
    site = await start(site.port);
    closed = false;
  };

  beforeAll(async () => {
    const engine = findEngine();
    if (!engine) return;
    folder = await mkdtemp(join(tmpdir(), "shaddock-cocos-"));
    [site, preview, browser] = await Promise.all([start(0), servePreview(engine), launchWithWebGl()]);
  });
  afterEach(async () => {
    const all = clients;
    clients = [];
    await Promise.all(all.map(({ page }) => page.context().close()));
    if (closed) await reopen();
    expect(all.flatMap(({ trouble }) => trouble)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
    await site?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const open = async (how?: CocosOptions): Promise<CocosPage> => {
    const client = await openCocos(browser, preview.url, how);
    clients.push(client);
    return client;
  };
  const mahjong = (): string => `http://127.0.0.1:${site.port}/mahjong`;
  return {
    get site() {
      return site;
    },
    get mahjong() {
      return mahjong();
    },
    open,
    async enterLobby(how, address = mahjong()) {
      const client = await open(how);
      await client.type("MahjongAddress", address);
      await client.click("MahjongEnter");
      await client.screen("Lobby");
      return client;
    },
    async close() {
      closed = true;
      await site.close();
    },
    reopen,
  };
}
