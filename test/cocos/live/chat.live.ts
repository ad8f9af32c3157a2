import type { ChatContract } from "@shaddock/contract/chat";
import { createClient, webSocket } from "shaddock";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { given } from "../../real/given.js";
import { startChat, startCluster } from "../../real/programs.js";
import type { CocosOptions, CocosPage } from "./cocos-page.js";
import { describeCocos } from "./cocos-stage.js";

const demo = given("nano-chat", "SHADDOCK_NANO_CHAT");
const cluster = given("nano-cluster");

describeCocos("chat in the Cocos client", {}, (stage) => {
  /** Enters a chat under a name, from the first screen. */
  const enter = async (
    name: string,
    address: string,
    options: CocosOptions & { cluster?: true } = {},
  ): Promise<CocosPage> => {
    const client = await stage.open({ locale: "en-GB", ...options });
    if (options.cluster) await client.click("ChatKind");
    await client.until(({ settings }) => settings.kind === (options.cluster ? "cluster" : "chat"));
    await client.type("Nickname", name);
    await client.type("ChatAddress", address);
    await client.click("ChatEnter");
    await client.screen("ChatRoom");
    await client.until(({ connection }) => connection.name === "open");
    return client;
  };
  const say = async (client: CocosPage, text: string): Promise<void> => {
    await client.type("Draft", text);
    await client.click("Send");
  };

  test("two clients chat on the embedded server, with clicks and keys", async () => {
    const address = `ws://127.0.0.1:${stage.site.port}/nano`;
    const [ann, bob] = [await enter("Ann", address), await enter("柚子", address)];
    await say(ann, "你好，柚子");
    await bob.see("你好，柚子");
    await bob.see(/^Ann/m);
    await bob.click("Back");
    await bob.screen("Home");
  });

  test("what others call themselves and say is inert, however long it is", async () => {
    const address = `ws://127.0.0.1:${stage.site.port}/nano`;
    const ann = await enter("Ann", address);
    const mallory = createClient<ChatContract>(address, { transport: webSocket({ WebSocket }) });
    onTestFinished(() => mallory.close().then(() => {}));
    await mallory.connect();
    await mallory.request("room.join");
    const markup = "<color=#ff0000>red</color><br/><img src=x onerror=alert(1)>";
    const hostile = [markup, "\u202e\u2066evil\u0000", "👩‍👩‍👧‍👦".repeat(200), "W".repeat(10_000)];
    for (const text of hostile) mallory.notify("room.message", { name: text, content: text });
    mallory.notify("room.message", { name: "Mallory", content: "the end" });
    await ann.see("the end");
    await ann.see(markup);
    expect(await ann.page.evaluate(() => document.querySelectorAll("img[src=x]").length)).toBe(0);
    await say(ann, "still here");
    await ann.see("still here");
  });

  test.skipIf(!demo)("two clients chat on Nano's chat demo", async () => {
    if (!demo) return;
    const { url, stop } = await startChat(demo);
    onTestFinished(stop);
    const [ann, bob] = [await enter("Ann", url), await enter("Bob", url)];
    await ann.see(/Guest …?\d+ joined/);
    await say(ann, "hello 你好 😀");
    await bob.see("hello 你好 😀");
    await say(bob, "<b>hi</b>");
    await ann.see("<b>hi</b>");
  });

  test.skipIf(!cluster)("one pays on Nano's cluster demo, and finds its gate again when it was killed", async () => {
    if (!cluster) return;
    const running = await startCluster(cluster);
    onTestFinished(running.stop);
    const ann = await enter("Ann", running.url, { cluster: true });
    await say(ann, "before");
    await ann.see("before");
    await ann.see(/999/);
    await running.killGate();
    await ann.until(({ connection }) => connection.name !== "open");
    await ann.see("Retry now");
    await running.startGate();
    await ann.until(({ connection }) => connection.name === "open", 60_000);
    await ann.see("before");
  });
});
