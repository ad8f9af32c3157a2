import { createNanoServerApi } from "@shaddock/contract/nanoserver";
import { expect, onTestFinished, test } from "vitest";
import { type Bridge, bridge } from "../../../packages/cli/src/bridge/bridge.js";
import { given } from "../../real/given.js";
import { findMariaDb } from "../../real/mariadb.js";
import { startNanoServer } from "../../real/programs.js";
import { cocosPlayer } from "./cocos-player.js";
import { describeCocos } from "./cocos-stage.js";
import { createDesk, typeNumber } from "./lobby.js";

const program = given("nanoserver");
const mariaDb = findMariaDb();
/** The first of three ports: other ones than those of the other tests. */
const PORTS = 24620;

describeCocos("NanoServer and the Cocos client", {}, (stage) => {
  test.skipIf(!program || !mariaDb)(
    "three clients play a match of one round by clicks, through the relay",
    async () => {
      if (!program || !mariaDb) return;
      const running = await startNanoServer(program, mariaDb, PORTS);
      onTestFinished(running.stop);
      const { hostname: host, port } = new URL(running.gameUrl);
      const relay: Bridge = await bridge({
        ...{
          port: 0,
          host: "127.0.0.1",
          anyOrigin: false,
          to: { host, port: Number(port) },
          api: new URL(running.url),
        },
      });
      onTestFinished(relay.close);

      const owner = await stage.enterLobby({}, relay.url);
      const number = await createDesk(owner, "Players2", "Rounds4");
      const clients = [owner];
      for (const _ of [1, 2]) {
        const guest = await stage.enterLobby({ width: 844, height: 390 }, relay.url);
        await typeNumber(guest, number);
        await guest.screen("Table");
        clients.push(guest);
      }
      const results = await Promise.all(clients.map((client) => cocosPlayer(client).playMatch()));
      const scores = results.map(({ seats }) => Object.fromEntries(seats.map(({ name, total }) => [name, total])));
      expect(scores).toEqual([scores[0], scores[0], scores[0]]);

      const api = createNanoServerApi({ fetch, url: running.url });
      const [desk] = await api.desks((await owner.state()).account.player?.uid ?? 0);
      expect(scores[0]).toEqual({
        [desk?.player_name0 ?? ""]: desk?.score_change0,
        [desk?.player_name1 ?? ""]: desk?.score_change1,
        [desk?.player_name2 ?? ""]: desk?.score_change2,
      });
    },
  );
});
