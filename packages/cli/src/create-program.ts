import { Command } from "commander";
import { addBots } from "./commands/bots-command.js";
import { addBridge } from "./commands/bridge-command.js";
import { addConnect } from "./commands/connect-command.js";
import { addServe } from "./commands/serve-command.js";

/** Makes the command `shaddock`, ready to be given its arguments. */
export function createProgram(): Command {
  const program = new Command("shaddock")
    .description("The embedded server and the web app of Shaddock, and tools for servers of the Pomelo protocol.")
    .showHelpAfterError("(`shaddock --help` tells more)");
  for (const add of [addServe, addConnect, addBridge, addBots]) add(program);
  return program;
}
