import { decryptBody, encryptBody, type NanoServerContract, pushChecks } from "@shaddock/contract/nanoserver";
import { decodeMessage, decodeUtf8, encodeUtf8, MessageType, PacketDecoder } from "@shaddock/protocol";
import type { PushRoute } from "../contract.js";
import type { Server } from "../create-server.js";
import { open, type RawClient } from "./raw-client.js";

type Pushes = NanoServerContract["pushes"];
type Route = PushRoute<NanoServerContract>;

/** A push that came: its body has been checked. */
export type Received = { [Name in Route]: { readonly route: Name; readonly body: Pushes[Name] } }[Route];

/** A client of the mahjong service that does nothing by itself. */
export interface MahjongClient {
  readonly uid: number;
  readonly raw: RawClient;
  /** What was pushed since the last call. */
  take(): Received[];
  /** The routes of {@link take}. */
  routes(): string[];
  /** The newest body of a route among what was pushed since the last call of {@link take}, which this one calls. */
  last<Name extends Route>(route: Name): Pushes[Name];
  /** Sends a request, and gives its answer; undefined without one. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look at single fields
  ask(route: string, body?: unknown): any;
  tell(route: string, body?: unknown): void;
}

/** Connects a client; it is not logged in. */
export function connect(server: Server, uid: number): MahjongClient {
  const raw = open(server);
  const answers = new Map<number, unknown>();
  const received: Received[] = [];
  let read = raw.frames.length;
  let lastId = 0;

  const readAll = (): void => {
    for (; read < raw.frames.length; read++) {
      const decoder = new PacketDecoder();
      decoder.push(raw.frames[read] as Uint8Array);
      const packet = decoder.next();
      if (packet?.type !== 4) continue;
      const { type, id, route, body: payload } = decodeMessage(packet);
      const body = JSON.parse(decodeUtf8(decryptBody(payload, route)));
      if (type === MessageType.Response) answers.set(id, body);
      else received.push({ route, body: pushChecks[route as Route](body, "$") } as Received);
    }
  };
  const encode = (body: unknown): Uint8Array => encryptBody(encodeUtf8(JSON.stringify(body)), "");

  const take = (): Received[] => {
    readAll();
    return received.splice(0);
  };

  return {
    uid,
    raw,
    take,
    routes: () => take().map(({ route }) => route),
    last<Name extends Route>(route: Name) {
      const found = take().findLast((one) => one.route === route);
      if (!found) throw new Error(`No ${route} came`);
      return found.body as Pushes[Name];
    },
    ask(route, body = {}) {
      raw.request(++lastId, route, encode(body));
      readAll();
      return answers.get(lastId);
    },
    tell: (route, body = {}) => raw.notify(route, encode(body)),
  };
}

/** Connects a client and logs it in. */
export function enter(server: Server, uid: number): MahjongClient {
  const client = connect(server, uid);
  client.ask("Manager.Login", { name: `G${uid}`, uid, headUrl: "", sex: 1, fangka: 0, ip: "127.0.0.1" });
  return client;
}

/** Options of a desk for tests. */
export const DESK = {
  mode: 4,
  round: 1,
  maxFan: 4,
  zimo: "fan",
  menqing: true,
  jiangdui: true,
  jiaxin: true,
  pengpeng: true,
  pinghu: true,
  yaojiu: true,
} as const;

/** Seats clients at a new desk, the first being its creator, and takes what was pushed. Gives its number. */
export function sitDown(clients: readonly MahjongClient[], options: object = {}, clubId = -1): string {
  const [creator, ...others] = clients as [MahjongClient, ...MahjongClient[]];
  const made = creator.ask("DeskManager.CreateDesk", { version: "1.9.3", clubId, options: { ...DESK, ...options } });
  if (made?.code !== 0) throw new Error(`No desk: ${JSON.stringify(made)}`);
  const { deskId } = made.tableInfo;
  for (const client of others) {
    const joined = client.ask("DeskManager.Join", { version: "1.9.3", deskId });
    if (joined?.code !== 0) throw new Error(`Not joined: ${JSON.stringify(joined)}`);
  }
  for (const client of clients) client.tell("DeskManager.ClientInitCompleted", { isReenter: false });
  for (const client of clients) client.take();
  return deskId;
}

/** Lets clients get ready, so that the round is dealt; with `play`, up to the first hint. Takes what was pushed. */
export function beginRound(clients: readonly MahjongClient[], play = true): void {
  for (const client of clients) client.tell("DeskManager.Ready");
  if (!play) return;
  for (const client of clients) client.tell("DeskManager.QiPaiFinished");
  if (clients.length === 4) for (const client of clients) client.tell("DeskManager.DingQue", { que: 1 });
}
