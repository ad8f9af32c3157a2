import { CloseCode, connect, webSocket } from "shaddock";
import { expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { START_TIME } from "../conformance/conformance.js";
import { reaches } from "../conformance/traffic.js";
import { describeGiven, given } from "./given.js";
import { startFixture } from "./programs.js";

const missing = "nano-fixture in SHADDOCK_SERVERS and no SHADDOCK_NANO_JSON";

describeGiven("Nano, JSON", given("nano-fixture", "SHADDOCK_NANO_JSON"), missing, (server) => {
  it(
    "C37: a connection that Nano locked up is found by its silence and replaced",
    async ({ task }) => {
      task.meta.differs = "locks up when it pushes without a pause: open, and mute for good";
      const { url, stop } = await startFixture(server);
      onTestFinished(stop);
      const client = await connect(url, { transport: webSocket({ WebSocket }), random: () => 0 });
      onTestFinished(() => client.close().then(() => {}));
      let pushed = 0;
      let lastAt = performance.now();
      client.on("onFlood", () => {
        pushed++;
        lastAt = performance.now();
      });
      const waiting = reaches(client, "waiting", START_TIME);
      const back = reaches(client, "open", START_TIME);
      client.notify("fixture.flood", { count: 100_000, size: 10 });

      // The socket stays open all the while: nothing but the missing heartbeats tells.
      const { reason } = await waiting;
      const silence = performance.now() - lastAt;
      expect(reason.code).toBe(CloseCode.HeartbeatTimeout);
      expect(pushed).toBeGreaterThan(0);
      expect(pushed).toBeLessThan(100_000);
      // Two intervals and the grace of one second; heartbeats may have come after the last push.
      expect(silence).toBeGreaterThan(2900);
      expect(silence).toBeLessThan(6000);

      await back;
      expect(await client.request("fixture.echo", { id: 1 })).toEqual({ id: 1 });
    },
    2 * START_TIME,
  );
});
