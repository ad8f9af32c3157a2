// Bots
export { type Bot, createBot } from "./create-bot.js";
export { type Bots, createBots } from "./create-bots.js";
export type { BotEnvironment } from "./environment.js";

// Errors
export { BotError } from "./bot-error.js";
