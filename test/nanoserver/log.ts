import {
  decryptBody,
  type NanoServerContract,
  type NanoServerNotifies,
  type NanoServerPushes,
  type NanoServerRequests,
  pushChecks,
} from "@shaddock/contract/nanoserver";
import { decodeMessage, decodeUtf8, MessageType, PacketDecoder, PacketType } from "@shaddock/protocol";
import type { ResponseBody } from "shaddock";
import type { RecordedEvent, Recording } from "shaddock/recorder";

type Bodies<Kind extends string, Routes> = {
  readonly [Route in keyof Routes & string]: {
    readonly kind: Kind;
    readonly route: Route;
    readonly body: Routes[Route];
  };
}[keyof Routes & string];

type Requests = { readonly [Route in keyof NanoServerRequests]: Parameters<NanoServerRequests[Route]>[0] };
type Responses = { readonly [Route in keyof NanoServerRequests]: ResponseBody<NanoServerContract, Route> };

/** One message of a player's connection, decrypted; a response has the route of its request. */
export type LoggedMessage =
  | Bodies<"push", NanoServerPushes>
  | Bodies<"notify", NanoServerNotifies>
  | Bodies<"request", Requests>
  | Bodies<"response", Responses>;

/** What a push has that the state of a game is fed with. */
export type LoggedPush = Extract<LoggedMessage, { kind: "push" }>;

/** A message, and when it was there: ms after the recording began. */
export type Timed<Message> = Message & { readonly time: number };

/** Everything that a player sent and got, in order, over all connections of a recording. */
export function readMessages({ events }: Recording): Timed<LoggedMessage>[] {
  const messages: Timed<LoggedMessage>[] = [];
  let decoders = { in: new PacketDecoder(), out: new PacketDecoder() };
  let asked = new Map<number, string>();
  for (const event of events) {
    if (event.kind === "open") {
      decoders = { in: new PacketDecoder(), out: new PacketDecoder() };
      asked = new Map();
    } else if (event.kind !== "close") {
      for (const message of decode(decoders[event.kind], event, asked)) {
        messages.push({ ...message, time: event.time });
      }
    }
  }
  return messages;
}

const NAMES = { [MessageType.Request]: "request", [MessageType.Notify]: "notify", [MessageType.Push]: "push" } as const;

function* decode(
  decoder: PacketDecoder,
  { bytes }: Extract<RecordedEvent, { kind: "in" | "out" }>,
  asked: Map<number, string>,
): Iterable<LoggedMessage> {
  decoder.push(bytes);
  for (let packet = decoder.next(); packet; packet = decoder.next()) {
    if (packet.type !== PacketType.Data) continue;
    const message = decodeMessage(packet);
    const route = message.type === MessageType.Response ? asked.get(message.id) : message.route;
    if (route === undefined) throw new Error(`A response to request ${message.id}, which was not sent`);
    if (message.type === MessageType.Request) asked.set(message.id, route);
    const text = decodeUtf8(decryptBody(message.body, route));
    const body = text === "" ? undefined : JSON.parse(text);
    const kind = message.type === MessageType.Response ? "response" : NAMES[message.type];
    if (kind === "push") pushChecks[route as keyof NanoServerPushes](body, "$");
    yield { kind, route, body } as LoggedMessage;
  }
}
