import { bots } from "./nanoserver-bots.js";
import { lobby } from "./nanoserver-lobby.js";
import { returning } from "./nanoserver-returning.js";
import { room } from "./nanoserver-room.js";
import { rounds } from "./nanoserver-rounds.js";
import type { GameStatement } from "./nanoserver-statement.js";
import { votes } from "./nanoserver-votes.js";

/** What must hold for NanoServer, and for the embedded server in its place. */
export const gameStatements: readonly GameStatement[] = [...lobby, ...room, ...votes, ...rounds, ...returning, ...bots];
