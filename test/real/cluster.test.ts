import type { ClusterChatContract } from "@shaddock/contract/cluster-chat";
import { type Client, CloseCode, createClient, webSocket } from "shaddock";
import { expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { CHAT } from "../conformance/chat.js";
import { clusterChat } from "../conformance/cluster-chat.js";
import { describeConformance, START_TIME } from "../conformance/conformance.js";
import { persist, pushes, reaches } from "../conformance/traffic.js";
import { describeGiven, given } from "./given.js";
import { startCluster } from "./programs.js";

const server = given("nano-cluster", "SHADDOCK_NANO_CLUSTER");
const transport = webSocket({ WebSocket });

describeGiven(
  "Nano, cluster demo",
  server,
  "nano-cluster in SHADDOCK_SERVERS and no SHADDOCK_NANO_CLUSTER",
  (found) => {
    describeConformance(
      "Nano, cluster demo, cluster chat list",
      CHAT,
      async () => ({
        profile: CHAT,
        options: { transport },
        ...(found.url ? await found.start() : await startCluster(found)),
      }),
      { list: clusterChat },
    );

    it.skipIf(found.url)(
      "C73 C78: the gate is killed and started again: everybody reconnects and joins again through resume",
      async ({ task }) => {
        task.meta.differs =
          "after its gate was killed, the demo's chat server keeps the members lost with it, and takes in nobody new";
        const cluster = await startCluster(found);
        onTestFinished(cluster.stop);
        const enter = async (nickname: string): Promise<Client<ClusterChatContract>> => {
          const client = createClient<ClusterChatContract>(cluster.url, {
            transport,
            reconnect: { minDelay: 100, maxDelay: 500 },
            // The answer alone says nothing: the master loses what it pushes until it has found the new gate, and then
            // nobody is logged in. Who is told of the members is.
            async resume(session) {
              const members = pushes(client, "onMembers", 1, 1000);
              await Promise.all([members, session.request("BindService.Login", { nickname })]);
            },
          });
          onTestFinished(() => client.close().then(() => {}));
          await client.connect();
          return client;
        };
        const [one, two] = [await enter("one"), await enter("two")];

        const lost = [reaches(one, "waiting"), reaches(two, "waiting")];
        await cluster.killGate();
        for (const { reason } of await Promise.all(lost)) {
          expect([reason.code, reason.socketCode]).toEqual([CloseCode.Lost, 1006]);
        }
        const back = [reaches(one, "open", START_TIME), reaches(two, "open", START_TIME)];
        await cluster.startGate();
        await Promise.all(back);

        // Whom the cluster knows pays for what he says. That nobody hears it is the demo's own fault: its broadcast to
        // the members who were lost fails, and with it the entry of everybody else.
        for (const client of [one, two]) {
          const paid = pushes(client, "onBalance", 1);
          const say = () => client.notify("RoomService.SyncMessage", { name: "again", content: "here" });
          expect(await persist(say, paid)).toEqual([{ currentBalance: expect.any(Number) }]);
        }
      },
      2 * START_TIME,
    );
  },
);
