import type { Client, ClientOptions, LooseContract } from "shaddock";
import { persist, pushes, reaches } from "../conformance/traffic.js";
import { fixtureProtobuf } from "../servers/nano.js";

/** Something a client does, the same way each time; recorded once with a real server. */
export interface Script {
  /** Names the recording too. */
  readonly name: string;
  readonly server: "nano-fixture" | "nano-chat" | "nano-cluster";
  /** nano-fixture's own flags. */
  readonly flags?: readonly string[];
  /** What the client is made with, beside its transport. */
  readonly options?: ClientOptions<LooseContract>;
  /** Real servers send some of this in any order. */
  readonly unordered?: boolean;
  /** Others that are there. Gets clients of the same server that are open. */
  company?(connect: () => Promise<Client>): Promise<void>;
  /** What the client does once it is open. `tell` notes what it gets for it. */
  play(client: Client, tell: (what: string, body: unknown) => void): Promise<void>;
}

const TEXT = "é中😀 <&> \u2028";
const AT_ONCE = { reconnect: { minDelay: 1 }, random: () => 0 } as const;

/** All scripts. */
export const scripts: readonly Script[] = [
  {
    name: "fixture-json",
    server: "nano-fixture",
    options: AT_ONCE,
    async play(client, tell) {
      const ask = async (name: string, body: object = {}, options?: { timeout: number }): Promise<void> => {
        try {
          tell(name, await client.request(`fixture.${name}`, body, options));
        } catch (error) {
          tell(name, (error as Error).name);
        }
      };
      await ask("echo", { name: TEXT, list: [], nothing: null });
      const told = pushes(client, "onTell", 1);
      client.notify("fixture.tell", { text: TEXT });
      await told;
      await ask("burst", { count: 5 });
      await Promise.all([ask("late", { ms: 150, tag: "slow" }), ask("late", { ms: 1, tag: { quick: [TEXT] } })]);
      await ask("twice");
      await ask("bigint");
      // Nothing is answered; the request after these shows that nothing was.
      await ask("fail", {}, { timeout: 50 });
      await ask("silent", {}, { timeout: 50 });
      await ask("nobody", {}, { timeout: 50 });
      await ask("echo", { last: true });
      for (const name of ["quit", "kick"]) {
        const back = reaches(client, "open");
        client.notify(`fixture.${name}`, { reason: TEXT });
        await back;
        await ask("echo", { after: name });
      }
    },
  },
  {
    name: "fixture-dictionary",
    server: "nano-fixture",
    flags: ["-dictionary"],
    async play(client, tell) {
      tell("echo", await client.request("fixture.echo", { id: 1 }));
      const told = pushes(client, "onTell", 1);
      client.notify("fixture.tell", { text: TEXT });
      await told;
      tell("burst", await client.request("fixture.burst", { count: 3 }));
      tell("late", await client.request("fixture.late", { ms: 1, tag: 7 }));
    },
  },
  {
    name: "fixture-protobuf",
    server: "nano-fixture",
    flags: ["-serializer", "protobuf", "-dictionary"],
    options: { serializer: fixtureProtobuf },
    async play(client, tell) {
      const body = { id: 300, name: TEXT, deltas: [-1, 1, -(2 ** 31)], ratio: 1.5, at: { x: 1, y: 2 } };
      tell("typed", await client.request("fixture.typed", body));
      tell("typed", await client.request("fixture.typed", { id: 0, name: "", deltas: [] }));
      const told = pushes(client, "onTyped", 1);
      client.notify("fixture.tellTyped", body);
      await told;
    },
  },
  {
    name: "chat-alone",
    server: "nano-chat",
    async play(client, tell) {
      client.notify("room.message", { name: "nobody", content: "not joined yet" });
      tell("join", await client.request("room.join"));
      const said = pushes(client, "onMessage", 1);
      client.notify("room.message", { name: "host", content: TEXT });
      await said;
      tell("join again", await client.request("room.join"));
    },
  },
  {
    name: "chat-guest",
    server: "nano-chat",
    async company(connect) {
      const host = await connect();
      host.on("onNewUser", () => host.notify("room.message", { name: "host", content: "Welcome" }));
      await host.request("room.join");
    },
    async play(client, tell) {
      const welcome = pushes(client, "onMessage", 1);
      tell("join", await client.request("room.join"));
      await welcome;
      const said = pushes(client, "onMessage", 1);
      client.notify("room.message", { name: "guest", content: TEXT });
      await said;
    },
  },
  {
    name: "cluster",
    server: "nano-cluster",
    unordered: true,
    async play(client, tell) {
      const there = pushes(client, "onMembers", 1);
      tell("login", await client.request("BindService.Login", { nickname: TEXT }));
      await there;
      const heard = Promise.all([pushes(client, "onMessage", 1), pushes(client, "onBalance", 1)]);
      await persist(() => client.notify("RoomService.SyncMessage", { name: "one", content: TEXT }), heard);
    },
  },
];
