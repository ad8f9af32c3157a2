import type { Random } from "./random.js";
import type { Tile } from "./tile.js";

/** How many sit at a table. */
export type Players = 3 | 4;

/** How many tiles are in play: 72 (no 万) for three players, 108 for four. [nanoserver: 7.1] */
export function wallSize(players: Players): number {
  return players === 3 ? 72 : 108;
}

/**
 * Shuffles a wall. Every order is as likely; it is not the order that the server makes of the same seed, because that is
 * a generator of Go's library fed with the time of day. [nanoserver: 7.13]
 *
 * @returns every tile once, in the order they are dealt and drawn
 */
export function shuffleWall(players: Players, random: Random): Tile[] {
  const wall = Array.from({ length: wallSize(players) }, (_, tile) => tile);
  for (let i = wall.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [wall[i], wall[j]] = [wall[j] as Tile, wall[i] as Tile];
  }
  return wall;
}
