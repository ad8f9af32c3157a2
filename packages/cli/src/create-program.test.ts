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

test("shaddock --help names the commands", async () => {
  expect(await printed("--help")).toMatch(/^ +serve .* serve the web app/m);
});

test("shaddock serve --help tells what each option does, what it is by default, and gives an example", async () => {
  const text = await printed("serve", "--help");
  expect(text).toContain("Usage: shaddock serve [options]");
  expect(text).toMatch(/-p, --port <port> +the port; 0 for a free one \(default: 3250\)/);
  expect(text).toMatch(/--host <host> +the address to listen on; 0\.0\.0\.0 lets other machines in\s+\(default: "127/);
  expect(text).toMatch(/--any-origin +let pages of any site connect/);
  expect(text).toMatch(/--open +open a browser/);
  expect(text).toContain("Example: shaddock serve --port 8080 --open");
});

test.each(["-1", "65536", "http", "1e3", ""])("shaddock serve --port %j says what it wants", async (port) => {
  const text = await printed("serve", `--port=${port}`);
  expect(text).toContain("want 0 to 65535");
  expect(text).toContain("`shaddock --help` tells more");
});

test("shaddock with a command that it does not have says so", async () => {
  expect(await printed("serv")).toMatch(/unknown command 'serv'\s+\(Did you mean serve\?\)/);
});
