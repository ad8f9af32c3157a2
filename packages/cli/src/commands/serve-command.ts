import type { Command } from "commander";
import { createHouseBots } from "../bots/house-bots.js";
import { openBrowser } from "../open-browser.js";
import { serve } from "../serve.js";
import { parsePort } from "./arguments.js";
import { endOnSignal } from "./end-on-signal.js";

/** Adds `shaddock serve`. */
export function addServe(program: Command): void {
  program
    .command("serve")
    .description("serve the web app, the chats of Nano's demos at /nano and /cluster, and mahjong at /mahjong")
    .option("-p, --port <port>", "the port; 0 for a free one", parsePort, 3250)
    .option("--host <host>", "the address to listen on; 0.0.0.0 lets other machines in", "127.0.0.1")
    .option("--any-origin", "let pages of any site connect, not only those of this machine", false)
    .option("-d, --data <folder>", "where accounts and matches of mahjong are kept", ".shaddock")
    .option("--no-data", "keep them in memory, until the end")
    .option("--open", "open a browser, where there is one", false)
    .addHelpText("after", "\nExample: shaddock serve --port 8080 --open")
    .action(async ({ port, host, anyOrigin, data, open }) => {
      const bots = createHouseBots(() => url);
      const { url, close } = await serve({
        ...{ port, host, anyOrigin, data: data || undefined },
        seatBots: (_mahjong, deskId) => bots.seat(deskId),
      });
      console.log(`Shaddock is at ${url} (Ctrl+C ends it)`);
      endOnSignal(() => bots.stop().then(close));
      if (open) await openBrowser(url);
    });
}
