import {
  type Account,
  checked,
  createNanoServerApi,
  type DeskOptions,
  type NanoServerContract,
  nanoServerPipeline,
  OpType,
} from "@shaddock/contract/nanoserver";
import { type Client, createClient, json, type PushBody, type PushRoute } from "shaddock";
import { tcp } from "shaddock/tcp";
import { expect, it, onTestFinished } from "vitest";
import { START_TIME } from "../conformance/conformance.js";
import { pushes } from "../conformance/traffic.js";
import { describeGiven, given } from "./given.js";
import { findMariaDb } from "./mariadb.js";
import { startNanoServer } from "./programs.js";

const program = given("nanoserver");
const mariaDb = findMariaDb();
const server = program && mariaDb && { ...program, mariaDb };

const OPTIONS: DeskOptions = {
  mode: 4,
  round: 1,
  maxFan: 4,
  zimo: "fan",
  menqing: false,
  jiangdui: false,
  jiaxin: false,
  pengpeng: false,
  pinghu: true,
  yaojiu: false,
};

interface Player {
  readonly account: Account;
  readonly client: Client<NanoServerContract>;
  /** The body of the next push of this route. */
  next<Route extends PushRoute<NanoServerContract>>(route: Route): Promise<PushBody<NanoServerContract, Route>>;
}

describeGiven("NanoServer", server, "nanoserver in SHADDOCK_SERVERS, or no MariaDB", (found) => {
  it(
    "four guests log in, sit down, begin a round and dissolve the desk",
    async () => {
      const { url, stop } = await startNanoServer(found, found.mariaDb);
      onTestFinished(stop);
      const api = createNanoServerApi({ fetch, url });
      expect(await api.guestsWelcome("shaddock", "test")).toBe(true);
      const errors: unknown[] = [];
      const players: Player[] = [];
      for (const imei of ["east", "south", "west", "north"]) {
        const account = await api.guestLogin({ appId: "shaddock", channelId: "test", imei });
        players.push(await logIn(account, errors));
      }
      const [owner] = players as [Player];
      const all = <Route extends PushRoute<NanoServerContract>>(route: Route) =>
        Promise.all(players.map((player) => player.next(route)));

      const { version } = owner.account.config;
      const created = await owner.client.request("DeskManager.CreateDesk", { version, clubId: -1, options: OPTIONS });
      expect(created).toMatchObject({ code: 0, tableInfo: { creator: owner.account.uid, round: 0, mode: 4 } });
      const { deskId } = created.tableInfo;
      for (const { client } of players.slice(1)) {
        expect(await client.request("DeskManager.Join", { version, deskId })).toMatchObject({ code: 0 });
      }
      for (const { client, next } of players) {
        const seats = next("onPlayerEnter");
        client.notify("DeskManager.ClientInitCompleted", { isReenter: false });
        expect((await seats).data.map(({ acId }) => acId)).toEqual(players.map(({ account }) => account.uid));
      }

      const deals = all("onDuanPai");
      for (const { client } of players) client.notify("DeskManager.Ready");
      const [deal] = await deals;
      expect(new Set(deal?.accountInfo.flatMap(({ mjs }) => mjs))).toHaveLength(3 * 13 + 14);

      const suggestions = all("onDingQueHint");
      for (const { client } of players) client.notify("DeskManager.QiPaiFinished");
      const suits = await suggestions;
      const chosen = all("onDingQue");
      const banker = players.find(({ account }) => account.uid === deal?.markerId) as Player;
      const firstHint = banker.next("onOpTypeHint");
      players.forEach(({ client }, i) => {
        client.notify("DeskManager.DingQue", { que: suits[i]?.que ?? 1 });
      });
      expect((await chosen)[0]).toEqual(players.map(({ account }, i) => ({ uid: account.uid, que: suits[i]?.que })));

      // Who could win or make a kong at once passes first.
      let hint = await firstHint;
      if (hint.ops.every(({ op }) => op !== OpType.Discard)) {
        const second = banker.next("onOpTypeHint");
        banker.client.notify("DeskManager.OpChoose", { optype: OpType.Pass, idx: 0 });
        hint = await second;
      }
      expect(hint.ops).toEqual([{ op: OpType.Discard, mjidxs: null }]);
      const tile = deal?.accountInfo.find(({ acId }) => acId === banker.account.uid)?.mjs[0] as number;
      const discards = all("onOpTypeDo");
      banker.client.notify("DeskManager.OpChoose", { optype: OpType.Discard, idx: tile });
      for (const discard of await discards) {
        expect(discard).toEqual({ uid: [banker.account.uid], optype: OpType.Discard, hutype: 0, mjs: [tile] });
      }

      const begun = all("onDissolveAgreement");
      owner.client.notify("DeskManager.Dissolve");
      await begun;
      const ends = all("onGameEnd");
      for (const { client } of players.slice(1)) client.notify("DeskManager.DissolveStatus", { result: true });
      for (const end of await ends) expect(end.isNormalFinished).toBe(false);
      expect(errors).toEqual([]);
    },
    START_TIME,
  );
});

/** A player in the lobby, with cards. What its client tells of errors, such as a push of another shape, is collected. */
async function logIn(account: Account, errors: unknown[]): Promise<Player> {
  const client = createClient<NanoServerContract>(`tcp://${account.ip}:${account.port}`, {
    transport: tcp(),
    pipeline: nanoServerPipeline,
    serializer: checked(json()),
  });
  onTestFinished(() => client.close().then(() => {}));
  client.events.on("error", (error) => errors.push(error));
  await client.connect();
  const next: Player["next"] = async (route) => (await pushes(client, route, 1))[0] as never;
  const cards = next("onCoinChange");
  const { name, uid, headUrl, sex, fangka, playerIp: ip } = account;
  const answer = await client.request("Manager.Login", { name, uid, headUrl, sex, fangka, ip });
  expect(answer).toEqual({ acId: uid, nickname: name, headURL: headUrl, sex, fangka });
  expect(await cards).toEqual({ coin: 10 });
  return { account, client, next };
}
