import {
  decryptBody,
  encryptBody,
  type NanoServerNotifies,
  type NanoServerPushes,
  type NanoServerRequests,
  pushChecks,
} from "@shaddock/contract/nanoserver";
import { chooseAnswer, connectionActions, DESK_ROUTES, type DeskState, deskActions, deskReducer } from "@shaddock/game";
import type { Bot } from "@shaddock/mahjong";
import {
  decodeMessage,
  decodeUtf8,
  encodeHandshake,
  encodeMessage,
  encodePacket,
  encodeUtf8,
  MessageType,
  PacketDecoder,
  PacketType,
} from "@shaddock/protocol";
import type { Server, Stream } from "@shaddock/server";
import type { LoggedMessage } from "../nanoserver/log.js";

type Push = Extract<LoggedMessage, { kind: "push" }>;
type Request = Extract<LoggedMessage, { kind: "request" }>;
type AnswerTo<Route extends keyof NanoServerRequests> = Exclude<ReturnType<NanoServerRequests[Route]>, undefined>;

/** A player on a stream in memory: the game's own state of a desk, and a bot in place of a person. */
export interface Player {
  readonly uid: number;
  /** The desk, as far as it has read. */
  readonly desk: DeskState;
  /** Everything it sent and read, in order. */
  readonly log: readonly LoggedMessage[];
  /** Reads what came; gives the pushes. */
  read(): readonly Push[];
  /** Sends a request, and gives its answer. Reads everything that came before it. */
  ask<Route extends keyof NanoServerRequests>(
    route: Route,
    body: Parameters<NanoServerRequests[Route]>[0],
  ): AnswerTo<Route>;
  /** Does something to its desk, such as to sit down there. */
  dispatch(action: Parameters<typeof deskReducer>[1]): void;
  /** Does one thing that its desk waits for, or that a bot would; gives false where there is nothing to do. */
  act(): boolean;
  /** Ends the connection. */
  leave(): void;
}

/** Where a player is connected. */
export interface Door {
  readonly server: Server;
  /** Is told of each packet that a player sends. */
  readonly sent?: ((bytes: Uint8Array, uid: number) => void) | undefined;
}

const encrypted = (body: unknown): Uint8Array => encryptBody(encodeUtf8(JSON.stringify(body)), "");

/** Connects a player and logs it in. */
export function enter({ server, sent = () => {} }: Door, uid: number, bot: Bot): Player {
  const decoder = new PacketDecoder();
  const log: LoggedMessage[] = [];
  const asked = new Map<number, string>();
  const answers = new Map<number, unknown>();
  let desk = deskReducer(undefined, connectionActions.changed({ name: "open", time: 0 }));
  let lastId = 0;
  let isOver = false;

  const stream: Stream = {
    remoteAddress: "memory",
    ondata() {},
    onclose() {},
    send: (bytes) => decoder.push(bytes),
    close(code, reason) {
      isOver = true;
      throw new Error(`Player ${uid} was thrown out: ${code} ${reason}`);
    },
  };
  const send = (bytes: Uint8Array): void => {
    if (isOver) throw new Error(`Player ${uid} is gone`);
    sent(bytes, uid);
    stream.ondata(bytes);
  };
  const push = (route: keyof NanoServerPushes, body: unknown): Push => {
    pushChecks[route](body, "$");
    const message = { kind: "push", route, body } as Push;
    if ((DESK_ROUTES as readonly string[]).includes(route)) {
      desk = deskReducer(desk, deskActions.pushed({ route, body, time: 0 } as never));
    }
    return message;
  };
  const read = (): readonly Push[] => {
    const pushes: Push[] = [];
    for (let packet = decoder.next(); packet; packet = decoder.next()) {
      if (packet.type !== PacketType.Data) continue;
      const { type, id, route, body: payload } = decodeMessage(packet);
      const body = JSON.parse(decodeUtf8(decryptBody(payload, route)));
      if (type === MessageType.Push) {
        pushes.push(push(route as keyof NanoServerPushes, body));
        log.push(pushes.at(-1) as Push);
      } else {
        answers.set(id, body);
        log.push({ kind: "response", route: asked.get(id), body } as LoggedMessage);
      }
    }
    return pushes;
  };
  const notify = (route: keyof NanoServerNotifies, body: unknown): void => {
    log.push({ kind: "notify", route, body } as LoggedMessage);
    send(encodeMessage({ type: MessageType.Notify, route, body: encrypted(body) }));
  };

  const player: Player = {
    uid,
    get desk() {
      return desk;
    },
    log,
    read,
    ask(route, body) {
      const id = ++lastId;
      asked.set(id, route);
      log.push({ kind: "request", route, body } as Request);
      send(encodeMessage({ type: MessageType.Request, id, route, body: encrypted(body) }));
      read();
      if (!answers.has(id)) throw new Error(`No answer to ${route} of player ${uid}`);
      return answers.get(id) as never;
    },
    dispatch(action) {
      desk = deskReducer(desk, action);
    },
    act() {
      const intent = desk.outgoing.length === 0 && chooseAnswer(desk, bot);
      if (intent) player.dispatch(intent);
      const [message] = desk.outgoing;
      if (!message) return false;
      player.dispatch(deskActions.sending({ id: message.id }));
      notify(message.route, message.body);
      return true;
    },
    leave() {
      isOver = true;
      stream.onclose(1000, "");
    },
  };
  server.accept(stream);
  send(encodePacket(PacketType.Handshake, encodeHandshake({ sys: {} })));
  send(encodePacket(PacketType.HandshakeAck));
  player.ask("Manager.Login", { name: `G${uid}`, uid, headUrl: "", sex: 1, fangka: 0, ip: "memory" });
  return player;
}
