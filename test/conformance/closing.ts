import { CloseCode, type ConnectionError } from "shaddock";
import { failure, same, within } from "./check.js";
import { numbered } from "./fixture.js";
import type { Statement } from "./target.js";
import { pushes, reaches, watch } from "./traffic.js";

/** Reconnects at once. */
const AT_ONCE = { reconnect: { minDelay: 1 }, random: () => 0 };

/** Ends of connections, and what comes after them. */
export const closing: readonly Statement[] = [
  {
    name: "C70: close() ends it once and for good",
    async run(server) {
      const client = await server.connect(AT_ONCE);
      const states: string[] = [];
      client.events.on("state", ({ name }) => states.push(name));
      const [one, two] = await Promise.all([client.close(), client.close()]);
      same([one.code, two.code], [CloseCode.Closed, CloseCode.Closed]);
      same(await client.closed, one);
      same(states, ["closed"]);
    },
  },
  {
    name: "C76: connect, close and connect in one tick end with one open connection",
    async run(server) {
      const client = server.client();
      const { answer } = watch(client);
      const first = failure<ConnectionError>(client.connect(), "ConnectionError");
      client.close();
      await client.connect();
      same((await first).reason.code, CloseCode.Closed);
      same(await client.request(server.route("echo"), numbered(1)), numbered(1));
      same(answer(0).code, 200);
      await failure(
        Promise.resolve().then(() => answer(1)),
        "Error",
      );
    },
  },
  {
    name: "C61: a connection that the server closes fails what waits for an answer, with the close code",
    async run(server) {
      const client = await server.connect();
      const waiting = failure<ConnectionError>(client.request(server.route("silent"), {}), "ConnectionError");
      client.notify(server.route("quit"), {});
      const { reason } = await waiting;
      same([reason.code, reason.socketCode], [CloseCode.Lost, server.closeCode]);
      same(await client.closed, reason);
    },
  },
  {
    name: "C73 C78: a lost connection is made anew: user data asked for again, resume first, listeners still there once",
    needs: ["json"],
    async run(server) {
      let visit = 0;
      const client = server.client({
        ...AT_ONCE,
        handshake: { user: () => ({ visit: ++visit }) },
        queue: { offline: "wait" },
        resume: (session) => session.request(server.route("echo"), { resumed: visit }),
      });
      const traffic = watch(client);
      const heard: unknown[] = [];
      client.on("onTell", ({ text }) => heard.push(text));
      await client.connect();
      for (const round of [2, 3]) {
        const back = reaches(client, "open");
        client.notify(server.route("quit"), {});
        same((await reaches(client, "waiting")).reason.code, CloseCode.Lost);
        const asked = client.request(server.route("echo"), { round });
        await back;
        same(await asked, { round });
        same(traffic.handshake(round - 1).user, { visit: round });
      }
      const told = pushes(client, "onTell", 1);
      client.notify(server.route("tell"), { text: "once" });
      await told;
      same(heard, ["once"]);
    },
  },
  {
    name: "C74: a kick is told with its reason before the end, and is the end",
    needs: ["kick packet", "json"],
    async run(server) {
      const client = await server.connect(AT_ONCE);
      const told: unknown[] = [];
      client.events.on("kick", (reason) => told.push(reason));
      client.events.on("state", ({ name }) => told.push(name));
      client.notify(server.route("kick"), { reason: "é中😀" });
      const { code, message } = await within(client.closed, "end");
      same([told, code, message], [["é中😀", "closed"], CloseCode.Kicked, "é中😀"]);
    },
  },
  {
    name: "C74: a kick without a word is a lost connection, and is made anew",
    needs: ["kick without a word", "json"],
    async run(server) {
      const client = await server.connect(AT_ONCE);
      const back = reaches(client, "open");
      client.notify(server.route("kick"), { reason: "unheard" });
      same((await reaches(client, "waiting")).reason.code, CloseCode.Lost);
      await back;
      same(await client.request(server.route("echo"), numbered(1)), numbered(1));
    },
  },
];
