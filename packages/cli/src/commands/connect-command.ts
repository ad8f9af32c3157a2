import { homedir } from "node:os";
import { type Command, Option } from "commander";
import { CONTRACTS, type ContractName } from "../connect/contracts.js";
import { historyFile, openHistory } from "../connect/history.js";
import { openClient } from "../connect/open-client.js";
import { runRepl } from "../connect/run-repl.js";

/** Adds `shaddock connect`. */
export function addConnect(program: Command): void {
  program
    .command("connect")
    .description("talk to a server by hand, or from a script: requests, notifies, and pushes as they come")
    .argument("<address>", "ws://host:port/path, wss://… or tcp://host:port")
    .addOption(
      new Option("-c, --contract <name>", "what the server speaks: routes to complete, checks, NanoServer's cipher")
        .choices(Object.keys(CONTRACTS))
        .default("any"),
    )
    .option("--no-history", "do not keep what is typed")
    .addHelpText("after", HELP)
    .action(async (address: string, options: { readonly contract: ContractName; readonly history: boolean }) => {
      const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
      process.exitCode = await runRepl({
        client: openClient(address, options.contract),
        routes: CONTRACTS[options.contract].routes,
        input: process.stdin,
        output: process.stdout,
        isTerminal,
        history: isTerminal && options.history ? openHistory(historyFile(process.env, homedir())) : undefined,
      });
    });
}

const HELP = `
Example: shaddock connect ws://127.0.0.1:3250/nano --contract chat
  > request room.join
  > notify room.message {"name":"Ann","content":"hello"}
  push onMessage {"name":"Ann","content":"hello"}
\`help\` lists the commands; Tab completes them, and the routes of the contract.

In a script: printf 'request room.join\\nwait 500\\n' | shaddock connect ws://127.0.0.1:3250/nano
Lines are then carried out one after the other. The exit code is 1 when there is no connection, the server ends it, or
a line fails.`;
