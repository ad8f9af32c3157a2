// An app that imports. Reports what it saw, as JSON.
import { CloseCode, connect } from "shaddock";
import { memory } from "shaddock/memory";
import { accept } from "../peer.cjs";

async function session() {
  const client = await connect("ws://127.0.0.1:3250/nano", { transport: memory((peer) => accept(peer)) });
  const said = new Promise((resolve) => client.once("onMessage", resolve));
  const joined = await client.request("room.join", {});
  client.notify("room.message", { name: "ann", content: "hello" });
  const message = await said;
  const { code } = await client.close();
  return { joined, message, closed: code === CloseCode.Closed };
}

const report = globalThis.report ?? console.log;
session().then(
  (result) => report(JSON.stringify(result)),
  (error) => report(String(error)),
);
