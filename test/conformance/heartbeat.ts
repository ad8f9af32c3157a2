import { PacketType } from "@shaddock/protocol";
import { check, same, within } from "./check.js";
import type { Statement } from "./target.js";

/** A server with an interval of 1 s drops a silent client after 3 s; ten heartbeats are well past that. */
const BEATS = 10;

/** Life without traffic, and with nothing but traffic. */
export const heartbeat: readonly Statement[] = [
  {
    name: "C34 C36 C41: with an interval of 1 s an idle connection lives more than 10 s, on one heartbeat a second",
    async run(server) {
      const client = await server.connect();
      const start = performance.now();
      const times: number[] = [];
      const enough = new Promise<void>((resolve) => {
        client.events.on("frame", (direction, bytes) => {
          if (direction !== "out" || bytes[0] !== PacketType.Heartbeat) return;
          if (times.push(performance.now() - start) > BEATS) resolve();
        });
      });
      const lost = client.closed.then(({ message }) => {
        throw new Error(`lost after ${times.length} heartbeats: ${message}`);
      });
      await within(Promise.race([enough, lost]), `${BEATS} heartbeats`, 1500 * (BEATS + 1));
      check((times[0] ?? 0) < 1500, `the first heartbeat came after ${times[0]} ms`);
      const last = times[BEATS] ?? 0;
      check(last > 950 * BEATS, `${BEATS + 1} heartbeats took ${last} ms: too many`);
      same(client.state.name, "open");
    },
  },
  {
    name: "C35: a connection that is busy all the time lives on: heartbeats go between the requests",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      let beats = 0;
      client.events.on("frame", (direction, bytes) => {
        if (direction === "out" && bytes[0] === PacketType.Heartbeat) beats++;
      });
      // The server sets the pace, 4 s in all.
      for (let tag = 1; tag <= 40; tag++) {
        same(await client.request(server.route("late"), { ms: 100, tag }), { tag });
      }
      check(beats >= 3, `${beats} heartbeats in 4 s`);
    },
  },
];
