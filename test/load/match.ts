import type { DeskOptions, GameEnd, RoundEnd } from "@shaddock/contract/nanoserver";
import { type DeskState, deskActions } from "@shaddock/game";
import { Bot, createRandom, type Random, wallSize } from "@shaddock/mahjong";
import { createChance, createNanoServer, type NanoServer } from "@shaddock/server";
import { check, same } from "../conformance/check.js";
import { settle } from "../nanoserver/referee.js";
import { type Door, enter, type Player } from "./player.js";

/** They share what they learn about hands. */
const bot = new Bot();

/** Options of a desk but its rounds: each number from 0 to 575 has others, and any number has some. */
function optionsOf(number: number, round: DeskOptions["round"]): DeskOptions {
  let rest = number;
  const take = (count: number): number => {
    const taken = rest % count;
    rest = Math.floor(rest / count);
    return taken;
  };
  const flag = (): boolean => take(2) === 1;
  const extras = { menqing: flag(), jiangdui: flag(), jiaxin: flag(), pengpeng: flag(), yaojiu: flag() };
  const zimo = flag() ? "fan" : "di";
  const maxFan = 3 + take(3);
  // With four players every hand may win a discard.
  const [mode, pinghu] = (
    [
      [4, true],
      [3, true],
      [3, false],
    ] as const
  )[take(3)] as readonly [3 | 4, boolean];
  return { mode, round, maxFan, zimo, pinghu, ...extras };
}

/** Everything that chance decides in a match of this seed: walls, dice, bankers, and who acts when. */
function serverOf(seed: number, faults: unknown[]): { readonly embedded: NanoServer; readonly random: Random } {
  const random = createRandom(seed);
  const embedded = createNanoServer({
    // As the real server, or kinder.
    imitate: random.below(2) === 0,
    game: { chance: createChance(random) },
    onError: (error) => faults.push(error),
  });
  return { embedded, random };
}

/** New players at a new desk, the first one being its owner. */
export function seatPlayers({ server, sent }: Door, store: NanoServer["store"], options: DeskOptions): Player[] {
  const uids = Array.from({ length: options.mode }, () => store.addGuest().uid);
  const players = uids.map((uid) => enter({ server, sent }, uid, bot));
  const [owner, ...others] = players as [Player, ...Player[]];
  const { code, tableInfo: table } = owner.ask("DeskManager.CreateDesk", { version: "1.9.3", clubId: -1, options });
  same(code, 0, "the code of a new desk");
  for (const player of others) {
    same(player.ask("DeskManager.Join", { version: "1.9.3", deskId: table.deskId }).code, 0, "the code of joining");
  }
  for (const player of players) {
    player.dispatch(deskActions.entered({ table, self: player.uid, again: false }));
    player.dispatch(deskActions.shown());
  }
  return players;
}

/**
 * Lets players play until nobody has anything to do. Who reads and acts next is chance: pushes wait meanwhile.
 *
 * @param look is told of each player that has read something
 */
export async function playOn(
  players: readonly Player[],
  random: Random,
  look?: (player: Player) => void,
): Promise<void> {
  let next = 0;
  for (let idle = 0; idle < players.length; ) {
    const player = players[next % players.length] as Player;
    if (player.read().length > 0) look?.(player);
    const acted = player.act();
    idle = acted ? 0 : idle + 1;
    // Behind one that had nothing to do comes his neighbour, so that nobody is left out.
    next = acted ? random.below(players.length) : next + 1;
    // A server that imitates Nano loses what is too much at once.
    await undefined;
  }
}

/**
 * Plays the match of a seed on an embedded server of its own, and checks all of it: nobody waits for ever, no player
 * does what would harm the real server, every tile is in one place, what the server says is what the rules say, and
 * what one wins another one loses.
 *
 * @returns what happened in it, in the referee's words
 * @throws Error that names the seed
 */
export async function playMatch(seed: number, round: DeskOptions["round"]): Promise<Iterable<string>> {
  const options = optionsOf(seed, round);
  const faults: unknown[] = [];
  const { embedded, random } = serverOf(seed, faults);
  try {
    const players = seatPlayers(embedded, embedded.store, options);
    await playOn(players, random, ({ desk, uid }) => checkTiles(desk, `player ${uid}`));
    for (const { uid, desk } of players)
      same(desk.phase, "match-over", `the end of player ${uid}, whose table is stuck`);
    same(faults, [], "faults of the server");
    same([...embedded.service.violations], [], "what harms the real server");
    same(embedded.service.deskCount, 0, "desks left");
    const { seen } = settle({ options, players: players.map(({ log }) => log) });
    checkScores(players, embedded, options);
    return seen.keys();
  } catch (error) {
    throw new Error(`The match of seed ${seed} with ${round} rounds failed: ${error}`, { cause: error });
  } finally {
    await embedded.close();
  }
}

/** Every tile is in the wall, a hand, a meld, a river or won, and in only one of them. */
function checkTiles({ phase, seats, wall, options, trouble }: DeskState, who: string): void {
  same(trouble, null, `trouble of ${who}`);
  if (phase !== "dealing" && phase !== "missing-suit" && phase !== "playing") return;
  const lying = seats.flatMap(({ hand, melds, river }) => [...hand, ...melds.flatMap(({ tiles }) => tiles), ...river]);
  // Several may have won the same one.
  const won = new Set(seats.flatMap(({ won }) => (won ? [won.tile] : [])));
  const places = lying.length + won.size;
  check(new Set([...lying, ...won]).size === places, `a tile is in two places, for ${who}`);
  same(places + wall, wallSize(options.mode), `tiles, for ${who}`);
}

/** In the pushes and in the records alike. */
function checkScores(players: readonly Player[], { store }: NanoServer, { round }: DeskOptions): void {
  const [{ uid, log }] = players as [Player, ...Player[]];
  const ends: RoundEnd[] = [];
  let gameEnd: GameEnd | undefined;
  for (const message of log) {
    if (message.kind !== "push") continue;
    if (message.route === "onRoundEnd") ends.push(message.body);
    if (message.route === "onGameEnd") gameEnd = message.body;
  }
  if (gameEnd) ends.push(gameEnd.roundStats);
  same(ends.length, round, "rounds");
  const scores = ends.map(({ scoreChange }) => scoreChange.map(({ score }) => score));
  for (const list of scores) same(sum(list), 0, "the sum of a round's scores");
  const [match] = store.matchesOf(uid);
  same(
    match?.scores,
    gameEnd?.stats.map(({ totalScore }) => totalScore),
    "the match on record",
  );
  same(
    store.roundsOf(match?.id ?? 0).map((kept) => kept.scores),
    scores,
    "the rounds on record",
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
