import { ResponseCode, VoteStatus } from "@shaddock/contract/nanoserver";
import { seat } from "../nanoserver/match.js";
import type { Player } from "../nanoserver/player.js";
import { failure, same } from "./check.js";
import { type GameStatement, OPTIONS, withDesk, withGuests } from "./nanoserver-statement.js";

const WRONG_VERSION = "你当前的游戏版本过老，请更新客户端，地址: http://fir.im/tand";
/** No desk, in answers. */
const NO_DESK = { deskId: "", createdAt: 0, creator: 0, title: "", desc: "", status: 0, round: 0, mode: 0 };

let clubs = 200_000 + (Date.now() % 700_000);

/** Logins, creating and joining desks, clubs, cards. */
export const lobby: readonly GameStatement[] = [
  {
    name: "a guest is the same with the same device, and has ten cards",
    async run({ api }) {
      same(await api.guestsWelcome("shaddock", "test"), true, "guests of the channel");
      same(await api.guestsWelcome("shaddock", "other"), false, "guests of another channel");
      const guest = { appId: "shaddock", channelId: "test", imei: `device-${Date.now()}`, os: "linux", model: "a" };
      const first = await api.guestLogin(guest);
      same([first.name, first.fangka, first.sex], [`G${first.uid}`, 10, 1], "the new account");
      // The server writes down how to find it when it has answered.
      let again = await api.guestLogin(guest);
      for (let i = 0; i < 5 && again.uid !== first.uid; i++) again = await api.guestLogin(guest);
      same((await api.guestLogin(guest)).uid, again.uid, "the account");
      same(await api.clubs(first.uid), [], "clubs of a newcomer");
      same(await api.desks(first.uid), [], "matches of a newcomer");
    },
  },
  {
    name: "what there is not is refused with a sentence, or is an empty list",
    async run({ api }) {
      const desk = await failure<{ code: string; status: number }>(api.desk(999_999), "NanoServerApiError");
      same([desk.code, desk.status, desk.message], ["refused", 400, "desk not found"], "a desk");
      const round = await failure<{ code: string }>(api.history(999_999), "NanoServerApiError");
      same([round.code, round.message], ["refused", "order not found"], "a round");
      same(await api.histories(999_999), [], "rounds of a desk");
      same((await api.version()).version, 0, "Q43: the version");
    },
  },
  {
    name: "a login is answered with itself, and the cards are told",
    run: (server) =>
      withGuests(server, 1, async ({ players: [player] }) => {
        const { client, account } = player as Player;
        same(await client.request("DeskManager.UnCompleteDesk"), { exist: false, tableInfo: NO_DESK }, "no desk");
        same(await client.request("Manager.CheckOrder", { orderid: "1" }), { code: 0, error: "", fangka: 20 }, "order");
        const { name, uid, headUrl, sex, fangka, playerIp: ip } = account;
        const echo = { acId: uid, nickname: name, headURL: headUrl, sex, fangka };
        same(await client.request("Manager.Login", { name, uid, headUrl, sex, fangka, ip }), echo, "answer");
      }),
  },
  {
    name: "creating a desk is refused with another version, at a desk, and for clubs that there are not",
    run: (server) =>
      withGuests(server, 1, async ({ players: [player] }) => {
        const { client, account } = player as Player;
        const { version } = account.config;
        const create = (body: { version?: string; clubId?: number }) =>
          client.request("DeskManager.CreateDesk", { version, clubId: -1, options: OPTIONS, ...body });
        const old = { code: ResponseCode.WrongVersion, error: WRONG_VERSION, tableInfo: NO_DESK };
        same(await create({ version: "0" }), old, "version");
        const poor = { code: ResponseCode.NotEnoughCards, error: "俱乐部房卡不足", tableInfo: NO_DESK };
        same(await create({ clubId: 999_999 }), poor, "club");
        const { code, tableInfo } = await create({});
        same([code, tableInfo.creator, tableInfo.status, tableInfo.round], [0, account.uid, 0, 0], "desk");
        same(/^\d{6}$/.test(tableInfo.deskId), true, "six digits");
        same(tableInfo.title, `房号: ${tableInfo.deskId} 局数: 0/1`, "title");
        same(tableInfo.desc.trim(), "自摸加番 3番封顶", "rules in words");
        const twice = { code: ResponseCode.AlreadyInDesk, error: "你当前正在房间中", tableInfo: NO_DESK };
        same(await create({}), twice, "second desk");
        same((await create({ version: "0" })).code, ResponseCode.AlreadyInDesk, "in a room comes before the version");
      }),
  },
  {
    name: "joining a desk is refused where there is none, with another version, and when it is full",
    run: (server) =>
      withGuests(server, 4, async ({ players }) => {
        const [owner, second, third, late] = players as [Player, Player, Player, Player];
        const { version } = owner.account.config;
        const options = { ...OPTIONS, mode: 3 } as const;
        const { tableInfo } = await owner.client.request("DeskManager.CreateDesk", { version, clubId: -1, options });
        const { deskId } = tableInfo;
        const join = ({ client }: Player, body: { version?: string; deskId?: string } = {}) =>
          client.request("DeskManager.Join", { version, deskId, ...body });
        const none = { code: ResponseCode.DeskNotFound, error: "您输入的房间号不存在, 请确认后再次输入" };
        const wrong = deskId === "000000" ? "000001" : "000000";
        same(await join(second, { deskId: wrong }), { ...none, tableInfo: NO_DESK }, "no desk");
        same(await join(second, { version: "0" }), { code: -1, error: WRONG_VERSION, tableInfo: NO_DESK }, "version");
        same((await join(second)).tableInfo, tableInfo, "the desk");
        same((await join(second)).code, 0, "again, while it is not full");
        same((await join(third)).code, 0, "third");
        const full = { code: -1, error: "您加入的房间已经满人, 请确认房间号后再次确认", tableInfo: NO_DESK };
        same(await join(late), full, "full");
        same(await join(second), full, "full for its members, too");
        const gone = await late.client.request("DeskManager.ReJoin", { deskId: wrong });
        same(gone, { code: -1, error: "房间已解散" }, "going back to no desk");
      }),
  },
  {
    name: "cards are taken at the first deal, and when they run out no desk is created",
    run: (server) =>
      withDesk(server, { mode: 3, round: 16 }, async (desk) => {
        const [owner] = desk.players as [Player];
        const others = desk.players.slice(1);
        for (const player of desk.players) player.hold = () => true;
        const { version } = owner.account.config;
        const options = { ...OPTIONS, mode: 3, round: 16 } as const;
        const create = () => owner.client.request("DeskManager.CreateDesk", { version, clubId: -1, options });
        for (const left of [6, 2]) {
          const dealt = owner.next("onDuanPai");
          const cards = owner.next("onCoinChange");
          for (const { client } of desk.players) client.notify("DeskManager.Ready");
          same([await cards, (await dealt).dice1 > 0], [{ coin: left }, true], "cards after the deal");
          await dissolve(owner, others);
          await untilFree(desk.players);
          if (left === 2) break;
          await seat(desk, options);
        }
        const poor = { code: ResponseCode.NotEnoughCards, error: "房卡不足", tableInfo: NO_DESK };
        same(await create(), poor, "without cards");
      }),
  },
  {
    name: "a club's desk is for its members, and the club pays",
    run: (server) =>
      withGuests(server, 3, async ({ players }) => {
        const [owner, member, stranger] = players as [Player, Player, Player];
        const clubId = ++clubs;
        const apply = (id: number) => member.client.request("ClubManager.ApplyClub", { clubId: id });
        const wrong = { code: -1, error: "俱乐部ID12错误，请输入正确的俱乐部ID" };
        same(await apply(12), wrong, "no club's number");
        same(await apply(clubId), { code: -1, error: `ID为${clubId}的俱乐部不存在，请检查是否输入错误` }, "no club");
        await server.addClub(clubId, 100);
        same(await apply(clubId), { code: 0, data: "success" }, "application");
        same(await server.api.clubs(member.account.uid), [], "clubs of who applied");
        await server.approve(clubId, member.account.uid);
        same(
          (await server.api.clubs(member.account.uid)).map(({ id }) => id),
          [clubId],
          "clubs of a member",
        );
        const { version } = owner.account.config;
        const body = { version, clubId, options: OPTIONS };
        const { code, tableInfo } = await owner.client.request("DeskManager.CreateDesk", body);
        same(code, 0, "a desk of the club");
        const { deskId } = tableInfo;
        const refused = await stranger.client.request("DeskManager.Join", { version, deskId });
        same(
          [refused.code, refused.error],
          [-1, `当前房间是俱乐部[${clubId}]专属房间，俱乐部成员才可加入`],
          "stranger",
        );
        same((await member.client.request("DeskManager.Join", { version, deskId })).code, 0, "member");
      }),
  },
];

async function dissolve(owner: Player, others: readonly Player[]): Promise<void> {
  const begun = owner.next("onDissolveAgreement");
  owner.client.notify("DeskManager.Dissolve");
  same((await begun).dissolveStatus[0]?.status, VoteStatus.Applied, "the applicant's word");
  const end = owner.next("onGameEnd");
  for (const { client } of others) client.notify("DeskManager.DissolveStatus", { result: true });
  same((await end).isNormalFinished, false, "dissolved");
}

/** Resolves when nobody sits at a desk: that is so just after the match's end was told (Q37). */
export async function untilFree(players: readonly Player[]): Promise<void> {
  for (const { client } of players) {
    while ((await client.request("DeskManager.UnCompleteDesk")).exist);
  }
}
