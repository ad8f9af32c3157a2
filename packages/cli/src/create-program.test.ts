import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { createProgram } from "./create-program.js";

/** What the command prints for these arguments, where that is all it does. */
async function printed(...args: readonly string[]): Promise<string> {
  let text = "";
  const write = (part: string): void => {
    text += part;
  };
  const program = createProgram();
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: write, writeErr: write });
  }
  await expect(program.parseAsync(args, { from: "user" })).rejects.toBeInstanceOf(CommanderError);
  return text;
}

test("shaddock --help names the commands, and what each is for", async () => {
  const text = await printed("--help");
  expect(text).toMatch(/^ +serve .* serve the web app/m);
  expect(text).toMatch(/^ +connect .*<address> +talk to a server/m);
  expect(text).toMatch(/^ +bridge .* let browsers reach/m);
  expect(text).toMatch(/^ +bots .* have bots take the free seats/m);
});

test("shaddock bots --help gives examples, defaults, and what bots do", async () => {
  const text = await printed("bots", "--help");
  expect(text).toContain("shaddock bots --server http://127.0.0.1:3250/mahjong --desk 012345");
  expect(text).toMatch(/--think <ms> .*\(default:\s+800\)/s);
  expect(text).toContain("leaves when the match has ended");
});

test("shaddock serve --help tells what each option does, what it is by default, and gives an example", async () => {
  const text = await printed("serve", "--help");
  expect(text).toContain("Usage: shaddock serve [options]");
  expect(text).toMatch(/-p, --port <port> +the port; 0 for a free one \(default: 3250\)/);
  expect(text).toMatch(/--host <host> +the address to listen on; 0\.0\.0\.0 lets other machines in\s+\(default: "127/);
  expect(text).toMatch(/--any-origin +let pages of any site connect/);
  expect(text).toMatch(
    /-d, --data <folder> +where accounts and matches of mahjong are kept\s+\(default:\s+".shaddock"\)/,
  );
  expect(text).toMatch(/--no-data +keep them in memory/);
  expect(text).toMatch(/--open +open a browser/);
  expect(text).toContain("Example: shaddock serve --port 8080 --open");
});

test("shaddock bridge --help gives an example, defaults and close codes", async () => {
  const text = await printed("bridge", "--help");
  expect(text).toContain("shaddock bridge --to 127.0.0.1:33251 --http http://127.0.0.1:12307");
  expect(text).toMatch(/--port <port> +the port; 0 for a free one \(default: 3260\)/);
  expect(text).toMatch(/--idle <seconds> +.*\(default:\s+120\)/);
  expect(text).toMatch(/1014 the server cannot be reached/);
});

test("shaddock connect --help gives examples, for a person and for a script", async () => {
  const text = await printed("connect", "--help");
  expect(text).toContain("Usage: shaddock connect [options] <address>");
  expect(text).toMatch(/choices: "any", "chat", "cluster",\s+"nanoserver"/);
  expect(text).toContain('> notify room.message {"name":"Ann","content":"hello"}');
  expect(text).toContain("In a script: printf");
});

test.each([
  [["bridge"], "required option '--to <host:port>' not specified"],
  [["bridge", "--to", "localhost"], "want host:port"],
  [["bridge", "--to", "localhost:0"], "want host:port"],
  [["bridge", "--to", "::1:33251"], "want host:port"],
  [["bridge", "--to", "[::1]:33251", "--http", "ftp://a"], "want http://host:port"],
  [["bridge", "--to", "a:1", "--http", "a"], "want http://host:port"],
  [["bridge", "--to", "a:1", "--connections", "0"], "want 1 to 65535"],
  [["bots"], "required option '--server <url>' not specified"],
  [["bots", "--server", "a", "--desk", "12345"], "want six digits"],
  [["bots", "--server", "a", "--mode", "5"], "want 3 or 4"],
  [["bots", "--server", "a", "--rounds", "2"], "want 1 or 4 or 8 or 16"],
  [["connect"], "missing required argument 'address'"],
  [["connect", "ws://a", "-c", "pitaya"], "Allowed choices are any, chat, cluster, nanoserver"],
])("shaddock %j says what it wants", async (args, wanted) => {
  const text = await printed(...args);
  expect(text).toContain(wanted);
  expect(text).toContain("`shaddock --help` tells more");
});

test.each(["-1", "65536", "http", "1e3", ""])("shaddock serve --port %j says what it wants", async (port) => {
  const text = await printed("serve", `--port=${port}`);
  expect(text).toContain("want 0 to 65535");
  expect(text).toContain("`shaddock --help` tells more");
});

test("shaddock with a command that it does not have says so", async () => {
  expect(await printed("serv")).toMatch(/unknown command 'serv'\s+\(Did you mean serve\?\)/);
});
