import { check, same, within } from "./check.js";
import type { Server, Statement } from "./target.js";
import { persist, pushes } from "./traffic.js";

/**
 * What holds with Nano's cluster demo, through its gate, and with the embedded server. Others may be in its room. One
 * statement, because the demo takes in nobody new between a member's end and its own notice of it.
 */
export const clusterChat: readonly Statement[] = [
  {
    name: "newcomers are told who is there, the others of the newcomer; what one says reaches all, and is paid for",
    async run(server) {
      const one = await loggedIn(server, "one");
      // The answer to a login may come before the login is done: until one hears oneself.
      await persist(() => say(one, "alone"), heard(one, "alone"));

      const two = await server.connect();
      const told = within(
        new Promise((resolve) => {
          one.on("onNewUser", ({ content }) => content === "User user join: two" && resolve(content));
        }),
        "news of the second",
      );
      const there = pushes(two, "onMembers", 1);
      same(await two.request("BindService.Login", { nickname: "two" }), { code: 0 });
      const [{ members }] = (await there) as [{ members: string }];
      check(members.split(",").includes("one"), `"${members}" names the first one`);
      await told;

      const paid = pushes(two, "onBalance", 1);
      const both = Promise.all([heard(one, "é中😀"), heard(two, "é中😀")]);
      const message = { name: "somebody", content: "é中😀" };
      same(await persist(() => say(two, message.content), both), [message, message]);
      const [{ currentBalance }] = (await paid) as [{ currentBalance: number }];
      check(currentBalance < 1000, `a message costs: ${currentBalance}`);
    },
  },
];

type Client = Awaited<ReturnType<Server["connect"]>>;

async function loggedIn(server: Server, nickname: string): Promise<Client> {
  const client = await server.connect();
  same(await client.request("BindService.Login", { nickname }), { code: 0 });
  return client;
}

function say(client: Client, content: string): void {
  client.notify("RoomService.SyncMessage", { name: "somebody", content });
}

function heard(client: Client, content: string): Promise<unknown> {
  return within(
    new Promise((resolve) => {
      client.on("onMessage", (message) => message.content === content && resolve(message));
    }),
    `message "${content}"`,
  );
}
