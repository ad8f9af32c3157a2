import { createRandom, type Kind, parseKinds, type Tile, tilesOf, wallSize } from "@shaddock/mahjong";
import { createServer, type Server } from "../create-server.js";
import { type Chance, createChance } from "../services/nanoserver/chance.js";
import type { Clock } from "../services/nanoserver/clock.js";
import type { NanoServerOptions } from "../services/nanoserver/options.js";
import { type NanoServerService, nanoServerService } from "../services/nanoserver/service.js";
import { createSqlStore } from "../services/nanoserver/sql-store.js";
import type { Store } from "../services/nanoserver/store.js";

/** A clock that stands still until it is told. */
export interface FakeClock extends Clock {
  /** Lets time pass; what was to be done meanwhile is done in order. */
  pass(seconds: number): void;
  /** How many tasks wait. */
  readonly waiting: number;
}

/** Begins at Unix s 1000. */
function createFakeClock(): FakeClock {
  const tasks = new Map<object, { readonly at: number; readonly task: () => void }>();
  let now = 1_000_000;
  return {
    now: () => now,
    after(ms, task) {
      const key = {};
      tasks.set(key, { at: now + ms, task });
      return () => tasks.delete(key);
    },
    get waiting() {
      return tasks.size;
    },
    pass(seconds) {
      const until = now + 1000 * seconds;
      for (;;) {
        const [next] = [...tasks].sort(([, a], [, b]) => a.at - b.at);
        if (!next || next[1].at > until) break;
        tasks.delete(next[0]);
        now = next[1].at;
        next[1].task();
      }
      now = until;
    },
  };
}

/** A mahjong server in memory. */
export interface MahjongServer {
  readonly server: Server;
  readonly service: NanoServerService;
  readonly store: Store;
  readonly clock: FakeClock;
  /** What was told as a fault. */
  readonly faults: unknown[];
  /** Ids of so many new accounts. */
  accounts(count: number): number[];
}

/** Makes one with a seed. */
export function mahjongServer(options: Partial<NanoServerOptions> = {}, chance: Partial<Chance> = {}): MahjongServer {
  const store = options.store ?? createSqlStore();
  const clock = createFakeClock();
  const faults: unknown[] = [];
  const service = nanoServerService({
    store,
    clock,
    chance: { ...createChance(createRandom(1)), ...chance },
    onError: (error) => faults.push(error),
    ...options,
  });
  const server = createServer({
    components: [service],
    pipeline: service.pipeline,
    limits: { rate: Number.POSITIVE_INFINITY, burst: Number.POSITIVE_INFINITY },
    onError: (error) => faults.push(error),
  });
  const accounts = (count: number): number[] => Array.from({ length: count }, () => store.addGuest().uid);
  return { server, service, store, clock, faults, accounts };
}

/** A wall that deals these hands, the banker's fourteenth tile, and then these draws; the rest comes in order. */
export function stackedWall(hands: readonly string[], draws: string): Tile[] {
  const free = new Set(Array.from({ length: wallSize(hands.length as 3 | 4) }, (_, tile) => tile));
  const take = (kind: Kind): Tile => {
    const tile = tilesOf(kind).find((one) => free.has(one));
    if (tile === undefined) throw new Error("No such tile is left");
    free.delete(tile);
    return tile;
  };
  const stacked = [...hands, draws].flatMap((text) => parseKinds(text).map(take));
  return [...stacked, ...free];
}
