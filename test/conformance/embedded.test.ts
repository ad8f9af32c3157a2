import { chatService, clusterChatService } from "@shaddock/server";
import { describe } from "vitest";
import { serverProtobuf, startFixture, startService } from "../servers/embedded-targets.js";
import { fixtureProtobuf } from "../servers/nano.js";
import { CHAT, chat } from "./chat.js";
import { clusterChat } from "./cluster-chat.js";
import { describeConformance } from "./conformance.js";
import { EMBEDDED, EMBEDDED_PROTOBUF, overTcp } from "./profiles.js";

describe.concurrent("conformance", () => {
  const dictionary = { dictionary: true };
  describeConformance("embedded server in memory", EMBEDDED, () => startFixture("memory", EMBEDDED, dictionary));
  describeConformance("embedded server over WebSocket", EMBEDDED, () =>
    startFixture("WebSocket", EMBEDDED, dictionary),
  );
  describeConformance("embedded server over TCP", overTcp(EMBEDDED), () =>
    startFixture("TCP", overTcp(EMBEDDED), dictionary),
  );
  describeConformance("embedded server in memory, protobuf", EMBEDDED_PROTOBUF, () =>
    startFixture("memory", EMBEDDED_PROTOBUF, { ...dictionary, serializer: serverProtobuf }, fixtureProtobuf),
  );
});

for (const imitate of [undefined, "nano"] as const) {
  const name = imitate ? "embedded server as Nano" : "embedded server";
  describeConformance(`${name}: chat`, CHAT, () => startService(CHAT, chatService(), imitate), { list: chat });
  describeConformance(`${name}: cluster chat`, CHAT, () => startService(CHAT, clusterChatService(), imitate), {
    list: clusterChat,
  });
}
