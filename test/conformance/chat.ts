import { check, same, within } from "./check.js";
import type { Profile, Server, Statement } from "./target.js";
import { pushes, watch } from "./traffic.js";

/** A server with routes of its own. */
export const CHAT: Profile = { route: (name) => name, closeCode: 1006, errorCode: 1006, lacks: {} };

/** What holds with Nano's chat demo, on Nano and on the embedded server. Others may be in its room. */
export const chat: readonly Statement[] = [
  {
    name: "a newcomer is told who is there, before the answer; the others are told of the newcomer",
    async run(server) {
      const first = await server.connect();
      const { received } = watch(first);
      const members = pushes(first, "onMembers", 1);
      same(await first.request("room.join"), { code: 0, result: "success" });
      await members;
      const types = received.filter(({ type }) => type === 4).map(({ body }) => ((body[0] ?? 0) >> 1) & 7);
      check(types.indexOf(3) < types.indexOf(2), "the push comes before the answer");

      const second = await server.connect();
      const told = pushes(first, "onNewUser", 1);
      const [there] = await Promise.all([pushes(second, "onMembers", 1), second.request("room.join")]);
      const ids = (there as [{ members: unknown[] }])[0].members;
      check(Array.isArray(ids) && ids.length >= 1, "the first one is there");
      check(
        ids.every((id) => typeof id === "bigint" || Number.isSafeInteger(id)),
        "C81: every id is whole",
      );
      const [news] = (await told) as [{ content: string }];
      check(/^New user: \d+$/.test(news.content), `"${news.content}" names the newcomer`);
    },
  },
  {
    name: "C79: what one says reaches everybody, any character of it, oneself too",
    async run(server) {
      const [one, two] = [await joined(server), await joined(server)];
      const message = { name: "é中😀", content: "<&> \u2028 \u{10ffff}" };
      const heard = [one, two].map((client) => said(client, message.name));
      one.notify("room.message", message);
      same(await Promise.all(heard), [message, message]);
    },
  },
  {
    name: "what somebody says who has not joined reaches nobody",
    async run(server) {
      const [one, two] = [await joined(server), await server.connect()];
      const heard: unknown[] = [];
      one.on("onMessage", ({ name }) => heard.push(name));
      two.notify("room.message", { name: "outside", content: "" });
      const { code } = await two.request("room.join");
      same(code, 0);
      const inside = said(one, "inside");
      two.notify("room.message", { name: "inside", content: "" });
      await inside;
      check(!heard.includes("outside"), "nobody heard it");
    },
  },
  {
    name: "who joins twice is a member twice told",
    async run(server) {
      const client = await joined(server);
      const told = pushes(client, "onNewUser", 1);
      same(await client.request("room.join"), { code: 0, result: "success" });
      await told;
    },
  },
];

async function joined(server: Server) {
  const client = await server.connect();
  await client.request("room.join");
  return client;
}

function said(client: Awaited<ReturnType<Server["connect"]>>, name: string): Promise<unknown> {
  return within(
    new Promise((resolve) => {
      client.on("onMessage", (message) => message.name === name && resolve(message));
    }),
    `message of ${name}`,
  );
}
