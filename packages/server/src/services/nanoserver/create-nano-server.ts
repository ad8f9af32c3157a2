import { createServer, type Server } from "../../create-server.js";
import type { ServerOptions } from "../../options.js";
import { createHttpApi, type HttpApiOptions, type HttpHandler } from "./http-api.js";
import type { NanoServerOptions } from "./options.js";
import { type NanoServerService, nanoServerService } from "./service.js";
import { createSqlStore, type SqlStoreOptions } from "./sql-store.js";
import type { Store, StoredClub } from "./store.js";

/** What a mahjong server may be told; nothing need be. */
export interface CreateNanoServerOptions {
  /** Where accounts and matches are kept. Default: in memory. */
  readonly data?: SqlStoreOptions | undefined;
  /** Does as the real server does, quirks and silences included. Default: the same, but kinder. */
  readonly imitate?: boolean;
  /** The only version of a client that is welcome. Default: any; when imitating, the stock server's `1.9.3`. */
  readonly version?: string;
  /** What the game may be told. */
  readonly game?: Omit<NanoServerOptions, "store" | "imitate" | "version" | "onError">;
  /** What the HTTP API may be told. */
  readonly api?: Omit<HttpApiOptions, "store" | "messages" | "recharge" | "imitate" | "onError">;
  /** What the server of the game may be told. */
  readonly server?: Pick<ServerOptions, "heartbeat" | "limits">;
  /** Is told of faults of the application. Default: console.error. */
  readonly onError?: (error: unknown, where: string) => void;
}

/** What the real server's operator does over HTTP, or in its database. */
export interface NanoServerAdmin {
  /** Adds cards to an account. Gives how many there are; undefined without an account. */
  recharge(uid: number, cards: number): number | undefined;
  /** Tells all that are logged in, and all that log in later. */
  broadcast(message: string): void;
  /** Ends a player's connection; gives false where he has none. */
  kick(uid: number): boolean;
  /** Makes a club. */
  addClub(club: Pick<StoredClub, "id" | "name"> & Partial<StoredClub>): void;
  /** Makes somebody a member of a club. Gives false where there is no such club. */
  approve(clubId: number, uid: number): boolean;
}

/** A whole mahjong server, without a port. */
export interface NanoServer {
  /** The game. Give it streams: `listenWebSocket(server, { httpServer, path })`, or `listenTcp`. */
  readonly server: Server;
  /** The HTTP API. */
  readonly handle: HttpHandler;
  readonly service: NanoServerService;
  readonly store: Store;
  readonly admin: NanoServerAdmin;
  /** Ends sessions and desks, and closes the store; a second call gives the same promise. */
  close(): Promise<void>;
}

const STOCK_VERSION = "1.9.3";

/**
 * Makes a mahjong server: the game, its HTTP API, and what they keep.
 *
 *     const { server, handle, close } = createNanoServer();
 *     const httpServer = createHttpServer(handle).listen(12307);
 *     await listenWebSocket(server, { httpServer });
 *
 * @throws Error where the data cannot be opened
 * @throws RangeError where a limit or a time is out of range
 */
export function createNanoServer(options: CreateNanoServerOptions = {}): NanoServer {
  const { imitate = false, onError = (error, where) => console.error(`${where}:`, error) } = options;
  const { version = imitate ? STOCK_VERSION : undefined } = options;
  const store = createSqlStore(options.data);
  try {
    const service = nanoServerService({
      ...options.game,
      store,
      imitate,
      onError,
      ...(version !== undefined && { version }),
    });
    const { pipeline } = service;
    const imitation = imitate ? ({ imitate: "nano" } as const) : {};
    const server = createServer({ ...options.server, ...imitation, components: [service], pipeline, onError });
    const messages: string[] = [];
    const handle = createHttpApi({
      ...options.api,
      config: configOf(options, version),
      store,
      imitate,
      onError,
      messages: () => messages,
      recharge: service.recharge,
    });
    let closed: Promise<void> | undefined;
    return {
      server,
      handle,
      service,
      store,
      admin: adminOf(service, store, messages),
      close() {
        closed ??= server.close().finally(() => store.close());
        return closed;
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

function configOf({ api, server }: CreateNanoServerOptions, version: string | undefined): HttpApiOptions["config"] {
  return {
    version: version ?? STOCK_VERSION,
    forceUpdate: version !== undefined,
    // In whole seconds, and no less than the real server gives.
    heartbeat: Math.max(5, Math.ceil(server?.heartbeat ?? 30)),
    ...api?.config,
  };
}

/** Lines that run across the lobby: the newest ones. */
const LONGEST_MARQUEE = 100;

function adminOf(service: NanoServerService, store: Store, messages: string[]): NanoServerAdmin {
  return {
    recharge: service.recharge,
    broadcast(message) {
      messages.push(message);
      messages.splice(0, messages.length - LONGEST_MARQUEE);
      service.broadcast(message);
    },
    kick: service.kick,
    addClub: (club) => store.addClub({ desc: "", maxMember: 500, balance: 0, ...club }),
    approve: (clubId, uid) => store.setMembership(clubId, uid, "approved"),
  };
}
