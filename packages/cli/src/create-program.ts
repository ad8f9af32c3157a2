import { Command, InvalidArgumentError } from "commander";
import { openBrowser } from "./open-browser.js";
import { serve } from "./serve.js";

/** Makes the command `shaddock`, ready to be given its arguments. */
export function createProgram(): Command {
  const program = new Command("shaddock")
    .description("The embedded server and the web app of Shaddock.")
    .showHelpAfterError("(`shaddock --help` tells more)");

  program
    .command("serve")
    .description("serve the web app, and the chats of Nano's demos at /nano and /cluster")
    .option("-p, --port <port>", "the port; 0 for a free one", parsePort, 3250)
    .option("--host <host>", "the address to listen on; 0.0.0.0 lets other machines in", "127.0.0.1")
    .option("--any-origin", "let pages of any site connect, not only those of this machine", false)
    .option("--open", "open a browser, where there is one", false)
    .addHelpText("after", "\nExample: shaddock serve --port 8080 --open")
    .action(async ({ port, host, anyOrigin, open }) => {
      const { url, close } = await serve({ port, host, anyOrigin });
      console.log(`Shaddock is at ${url} (Ctrl+C ends it)`);
      const stop = (): void => {
        close().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      };
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
      if (open) await openBrowser(url);
    });

  return program;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError("want 0 to 65535");
  return port;
}
