// An app that requires. Reports what it saw, as JSON.
const { CloseCode, connect } = require("shaddock");
const { memory } = require("shaddock/memory");
const { accept } = require("../peer.cjs");

async function session() {
  const client = await connect("ws://127.0.0.1:3250/nano", { transport: memory((peer) => accept(peer)) });
  const said = new Promise((resolve) => client.once("onMessage", resolve));
  const joined = await client.request("room.join", {});
  client.notify("room.message", { name: "ann", content: "hello" });
  const message = await said;
  const { code } = await client.close();
  return { joined, message, closed: code === CloseCode.Closed };
}

session().then((result) => console.log(JSON.stringify(result)));
