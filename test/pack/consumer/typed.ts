// An app with a contract, as far as types go. Nothing here is run.
import {
  type Client,
  type ClientState,
  CloseCode,
  type CloseReason,
  connect,
  createClient,
  type Dial,
  type Empty,
  isTerminal,
  json,
  RequestError,
  type Serializer,
  webSocket,
} from "shaddock";
import { inflate } from "shaddock/inflate";
import { memory } from "shaddock/memory";
import { pomeloProtobuf } from "shaddock/pomelo-protobuf";
import { type ProtobufTypes, protobuf } from "shaddock/protobuf";
import { playback, type Recording, readRecording, record } from "shaddock/recorder";
import { tcp } from "shaddock/tcp";
import { wechat } from "shaddock/wechat";
import { type WsSocket, ws } from "shaddock/ws";

declare const WebSocketOfNode: new (url: string, options?: object) => WsSocket;

interface Message {
  name: string;
  content: string;
}

interface ChatContract {
  requests: {
    "room.join": (body: Empty) => { code: number; result: string };
    "room.find": (body: { name: string }) => Message[];
  };
  notifies: { "room.message": Message };
  pushes: { onMessage: Message };
}

export async function chat(types: ProtobufTypes, text: string): Promise<number> {
  const client: Client<ChatContract> = await connect<ChatContract>("ws://127.0.0.1:3250/nano", {
    transport: webSocket(),
    inflate,
    resume: (session) => session.request("room.join"),
    reconnect: { retry: (reason: CloseReason) => !isTerminal(reason) },
  });
  const off: () => void = client.on("onMessage", ({ name, content }) => `${name.length}${content.length}`);
  const { code } = await client.request("room.join", {});
  const found: Message[] = await client.request("room.find", { name: "ann" }, { timeout: 1000 });
  client.notify("room.message", { name: "ann", content: "hello" });
  off();

  // @ts-expect-error no such route
  client.on("onNothing", () => {});
  // @ts-expect-error no such route
  client.notify("room.join", {});
  // @ts-expect-error a body is missing
  void client.request("room.find");
  // @ts-expect-error a field is missing
  client.notify("room.message", { name: "ann" });
  // @ts-expect-error not what the answer has
  const wrong: { count: number } = await client.request("room.join");

  const state: ClientState = client.state;
  if (state.name === "closed" && state.reason.code === CloseCode.Kicked) return state.reason.socketCode ?? 0;
  const end = record(client, (line: string) => line.length);
  end();
  const recording: Recording = readRecording(text);
  const dials: Dial[] = [playback(recording), memory(() => {}), tcp(), wechat(), ws(WebSocketOfNode)];
  const serializers: Serializer[] = [json({ integers: "string" }), protobuf(types)];
  const loose = createClient("ws://127.0.0.1", { serializer: pomeloProtobuf(json()) });
  const anything: string = await loose.request("any.route", { any: ["body"] }).catch((error: unknown) => {
    return error instanceof RequestError ? error.code : "";
  });
  const reason: CloseReason = await client.close();
  return code + found.length + dials.length + serializers.length + anything.length + reason.code + wrong.count;
}
