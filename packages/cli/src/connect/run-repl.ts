import { clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from "node:readline";
import type { Client } from "shaddock";
import { complete, runLine, type Shell } from "./commands.js";
import type { Routes } from "./contracts.js";
import { describeBody, describeError, describeState, printable } from "./describe.js";
import type { History } from "./history.js";

/** What {@link runRepl} works with. */
export interface ReplOptions {
  /** Not connected yet. Closed in the end. */
  readonly client: Client;
  /** What is offered to complete a line. */
  readonly routes: Routes;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether a person types. If none does, lines are carried out one after the other. */
  readonly isTerminal: boolean;
  readonly history?: History | undefined;
}

/**
 * Connects, carries out the lines that are typed, and prints what comes meanwhile, until `quit`, the end of the input,
 * or the end of the client. Resolves with the exit code: 1 when the server ended it, or when a line of a script failed.
 *
 * @throws ConnectionError (as a rejection) when there is no connection
 */
export async function runRepl(options: ReplOptions): Promise<number> {
  const { client, isTerminal } = options;
  const { print, attach } = createScreen(options.output, isTerminal);
  const pushes = createFilter();
  listen(client, print, pushes.isShown);
  await client.connect();

  const reader = openReader(options, print);
  attach(reader);
  let hasFailed = false;
  let hasQuit = false;
  const quit = (): void => {
    hasQuit = true;
    reader.close();
  };
  const shell: Shell = { client, print, show: pushes.show, quit };
  const carryOut = (line: string): Promise<void> =>
    runLine(shell, line).catch((error) => {
      hasFailed = true;
      if (!hasQuit) print(`error ${describeError(error)}`);
    });

  const closedByServer = client.closed.then(() => reader.close());
  if (isTerminal) reader.prompt();
  for await (const line of reader) {
    if (hasQuit) break;
    const done = carryOut(line);
    if (!isTerminal) await done;
    else if (!hasQuit) reader.prompt();
  }
  hasQuit = true;
  const isLost = client.state.name === "closed";
  await Promise.all([client.close(), closedByServer]);
  return isLost || (hasFailed && !isTerminal) ? 1 : 0;
}

function openReader({ input, output, isTerminal, routes, history }: ReplOptions, print: Print): Interface {
  const reader = createInterface({
    input,
    ...(isTerminal && { output }),
    terminal: isTerminal,
    completer: (line: string) => complete(routes, line),
    history: [...(history?.lines ?? [])],
    removeHistoryDuplicates: true,
  });
  let canSave = history !== undefined;
  reader.on("history", (lines: string[]) => {
    if (!canSave) return;
    try {
      history?.save(lines);
    } catch (error) {
      canSave = false;
      print(`error The history is not kept: ${describeError(error)}`);
    }
  });
  return reader;
}

type Print = (line: string) => void;

/** Prints lines above the one that is being typed. */
function createScreen(
  output: NodeJS.WritableStream,
  isTerminal: boolean,
): { readonly print: Print; attach(reader: Interface): void } {
  let reader: Interface | undefined;
  const clear = (): void => {
    if (!isTerminal || !reader) return;
    moveCursor(output, 0, -reader.getCursorPos().rows);
    cursorTo(output, 0);
    clearScreenDown(output);
  };
  return {
    attach(opened) {
      reader = opened;
      opened.once("close", () => {
        clear();
        reader = undefined;
      });
    },
    print(line) {
      clear();
      output.write(`${printable(line)}\n`);
      if (isTerminal) reader?.prompt(true);
    },
  };
}

/** Which pushes are shown: all, until told otherwise. */
function createFilter(): { show: Shell["show"]; isShown: (route: string) => boolean } {
  const told = new Map<string, boolean>();
  let others = true;
  return {
    show(route, shown) {
      if (route) {
        told.set(route, shown);
      } else {
        told.clear();
        others = shown;
      }
    },
    isShown: (route) => told.get(route) ?? others,
  };
}

function listen(client: Client, print: Print, isShown: (route: string) => boolean): void {
  client.events.on("push", (route, body) => {
    if (isShown(route)) print(`push ${route}${describeBody(body)}`);
  });
  client.events.on("state", (state) => print(`state ${describeState(state, Date.now())}`));
  client.events.on("kick", (reason) => print(`kick${describeBody(reason ?? undefined)}`));
  client.events.on("error", (error) => print(`error ${describeError(error)}`));
}
