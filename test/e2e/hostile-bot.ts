import { type Bot, createBot } from "@shaddock/bots";
import type { NanoServerContract } from "@shaddock/contract/nanoserver";
import { serverAt } from "@shaddock/game";
import type { Client } from "shaddock";
import { botEnvironment } from "../../packages/cli/src/bots/bot-environment.js";

/** A bot that calls itself what it likes, and says what it likes. */
export interface HostileBot extends Bot {
  /** Says something at its table, as the wire lets anybody do. */
  say(text: string): void;
}

/** Makes a bot that has logged in under a name that a server should never give. */
export async function enterHostileBot(url: string, name: string): Promise<HostileBot> {
  const environment = botEnvironment(serverAt(`${url}mahjong`), 0);
  let client: Client<NanoServerContract> | undefined;
  const bot = createBot({
    ...environment,
    async fetch(address, init) {
      const response = await environment.fetch(address, init);
      if (!address.endsWith("/login/guest")) return response;
      return new Response(JSON.stringify({ ...JSON.parse(await response.text()), name }));
    },
    createClient(address, options) {
      const made = environment.createClient(address, options);
      client = made as never;
      return made;
    },
  });
  const uid = await bot.enter();
  return { ...bot, say: (text) => client?.notify("DeskManager.VoiceMessage", { v: 1, uid, kind: "text", text }) };
}
