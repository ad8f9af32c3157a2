import { webSocket } from "shaddock";
import { WebSocket } from "ws";
import { CHAT, chat } from "../conformance/chat.js";
import { describeConformance } from "../conformance/conformance.js";
import { describeGiven, given } from "./given.js";
import { startChat } from "./programs.js";

const server = given("nano-chat", "SHADDOCK_NANO_CHAT");

describeGiven("Nano, chat demo", server, "nano-chat in SHADDOCK_SERVERS and no SHADDOCK_NANO_CHAT", (found) => {
  describeConformance(
    "Nano, chat demo, chat list",
    CHAT,
    async () => ({ profile: CHAT, options: { transport: webSocket({ WebSocket }) }, ...(await startChat(found)) }),
    { list: chat },
  );
});
