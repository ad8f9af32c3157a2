import { expect, test } from "vitest";
import { connect, DESK, enter, type MahjongClient, sitDown } from "../../testing/mahjong-client.js";
import { mahjongServer } from "../../testing/mahjong-server.js";

const CLUB = 123_456;
const create = (options: object = {}, clubId = -1, version = "") => ({
  version,
  clubId,
  options: { ...DESK, ...options },
});

test("a login is its own answer; the cards of a player new to the server follow it", async () => {
  const { server, accounts } = mahjongServer();
  const [uid] = accounts(1) as [number];
  const client = connect(server, uid);
  const login = { name: "Ann", uid, headUrl: "h", sex: 2, fangka: 7, ip: "10.0.0.1" };
  expect(client.ask("Manager.Login", login)).toEqual({ acId: uid, nickname: "Ann", headURL: "h", sex: 2, fangka: 7 });
  expect(client.routes()).toEqual([]);
  await Promise.resolve();
  expect(client.take()).toEqual([{ route: "onCoinChange", body: { coin: 10 } }]);
  client.ask("Manager.Login", login);
  await Promise.resolve();
  expect(client.routes()).toEqual([]);
});

test("without an account there are no cards, and no push of them", async () => {
  const { server } = mahjongServer();
  const client = enter(server, 99);
  await Promise.resolve();
  expect(client.routes()).toEqual([]);
  expect(client.ask("DeskManager.CreateDesk", create()).code).toBe(30002);
});

test("a second login ends the first connection, and takes over its seat", () => {
  const { server, accounts } = mahjongServer();
  const [first, other] = accounts(2).map((uid) => enter(server, uid)) as [MahjongClient, MahjongClient];
  const deskId = sitDown([first, other], { mode: 3 });
  const again = enter(server, first.uid);
  expect(first.raw.closed).toBeDefined();
  expect(other.routes()).toEqual([]);
  expect(again.ask("DeskManager.UnCompleteDesk")).toMatchObject({ exist: true, tableInfo: { deskId } });
  const back = connect(server, first.uid);
  back.tell("DeskManager.ReConnect", { uid: first.uid, name: "x", headUrl: "", sex: 1 });
  expect(again.raw.closed).toBeDefined();
  expect(back.ask("DeskManager.UnCompleteDesk")).toMatchObject({ exist: true });
});

test("logging in as somebody else leaves the first one", () => {
  const { server, accounts } = mahjongServer();
  const [one, two] = accounts(2) as [number, number];
  const client = enter(server, one);
  const deskId = sitDown([client]);
  const login = { name: "", uid: two, headUrl: "", sex: 0, fangka: 0, ip: "" };
  client.ask("Manager.Login", login);
  expect(client.ask("DeskManager.UnCompleteDesk").exist).toBe(false);
  expect(client.ask("DeskManager.Join", { version: "", deskId }).code).toBe(0);
  client.tell("DeskManager.ClientInitCompleted", { isReenter: false });
  expect(client.last("onPlayerEnter").data.map(({ acId, offline }) => [acId, offline])).toEqual([
    [one, true],
    [two, false],
  ]);
});

test("ReConnect on the connection itself changes nothing; the real server ends it", () => {
  for (const imitate of [false, true]) {
    const { server, accounts } = mahjongServer({ imitate });
    const client = enter(server, accounts(1)[0] as number);
    client.tell("DeskManager.ReConnect", { uid: client.uid, name: "", headUrl: "", sex: 0 });
    expect(client.raw.closed === undefined).toBe(!imitate);
  }
});

test("a desk is refused for the first of: seated elsewhere, version, options, cards", () => {
  const { server, accounts, store } = mahjongServer({ version: "1.9.3" });
  const [uid] = accounts(1) as [number];
  store.setCards(uid, 2);
  const client = enter(server, uid);
  const code = (body: object): number => client.ask("DeskManager.CreateDesk", body)?.code;
  expect(code(create({ mode: 5, round: 8 }))).toBe(30001);
  for (const options of [{ mode: 5 }, { round: 3 }, { maxFan: 21 }, { zimo: 1 }, { yaojiu: "x" }]) {
    expect(code(create({ ...options, round: 8, ...options }, -1, "1.9.3"))).toBe(400);
  }
  expect(code({ version: "1.9.3", clubId: -1 })).toBe(400);
  expect(code(create({ round: 8 }, -1, "1.9.3"))).toBe(30002);
  expect(code(create({}, -1, "1.9.3"))).toBe(0);
  expect(code(create({}, -1, "0"))).toBe(30003);
});

test("a desk as its creator and the others see it", () => {
  const { server, accounts } = mahjongServer({}, { deskNumber: () => "012345" });
  const clients = accounts(2).map((uid) => enter(server, uid));
  const [ann, bob] = clients as [(typeof clients)[0], (typeof clients)[0]];
  const info = {
    deskId: "012345",
    createdAt: 1000,
    creator: ann.uid,
    title: "房号: 012345 局数: 0/1",
    desc: "自摸加番 4番封顶 门清中张 夹心五 碰碰胡两番 将对 全幺九",
    status: 0,
    round: 0,
    mode: 4,
  };
  expect(ann.ask("DeskManager.UnCompleteDesk")).toMatchObject({ exist: false, tableInfo: { deskId: "", mode: 0 } });
  expect(ann.ask("DeskManager.CreateDesk", create())).toEqual({ code: 0, error: "", tableInfo: info });
  expect(bob.ask("DeskManager.Join", { version: "", deskId: "012345" })).toEqual({
    code: 0,
    error: "",
    tableInfo: info,
  });
  expect(bob.ask("DeskManager.UnCompleteDesk")).toEqual({ exist: true, tableInfo: info });
});

test("joining is refused for a desk that is not there, is full, or belongs to a club of others", () => {
  const { server, accounts, store, service } = mahjongServer({ version: "1" });
  const [owner, member, stranger, ...rest] = accounts(6).map((uid) => enter(server, uid));
  if (!owner || !member || !stranger) throw new Error("Too few");
  store.addClub({ id: CLUB, name: "", desc: "", maxMember: 9, balance: -99 });
  store.setMembership(CLUB, member.uid, "approved");
  const { deskId } = owner.ask("DeskManager.CreateDesk", create({ mode: 3 }, CLUB, "1")).tableInfo;
  const join = (client: typeof owner, version = "1", number = deskId): number =>
    client.ask("DeskManager.Join", { version, deskId: number }).code;
  expect(join(stranger, "0")).toBe(-1);
  expect(join(stranger, "1", "x")).toBe(1043);
  expect(stranger.ask("DeskManager.Join", { version: "1", deskId })).toMatchObject({
    code: -1,
    error: "当前房间是俱乐部[123456]专属房间，俱乐部成员才可加入",
  });
  expect([join(member), join(member)]).toEqual([0, 0]);
  store.setMembership(CLUB, rest[0]?.uid as number, "approved");
  expect(service.freeSeats(deskId)).toBe(1);
  expect(join(rest[0] as typeof owner)).toBe(0);
  expect(join(stranger)).toBe(-1);
  expect(service.freeSeats("x")).toBeUndefined();
  const other = rest[1] as typeof owner;
  const { deskId: second } = other.ask("DeskManager.CreateDesk", create({}, -1, "1")).tableInfo;
  expect(join(member, "1", second)).toBe(30003);
  expect([...service.violations]).toEqual([["second-desk", 1]]);
});

test("the creator pays at the first deal; a club pays for its desks until it owes too much", () => {
  const { server, accounts, store } = mahjongServer();
  store.addClub({ id: CLUB, name: "", desc: "", maxMember: 9, balance: -98 });
  for (const [clubId, paid] of [
    [-1, true],
    [CLUB, false],
  ] as const) {
    const clients = accounts(3).map((uid) => enter(server, uid));
    const [owner] = clients as [(typeof clients)[0]];
    for (const { uid } of clients) store.setMembership(CLUB, uid, "approved");
    sitDown(clients, { mode: 3, round: 8 }, clubId);
    for (const client of clients) client.tell("DeskManager.Ready");
    expect(owner.take().filter(({ route }) => route === "onCoinChange")).toEqual(
      paid ? [{ route: "onCoinChange", body: { coin: 7 } }] : [],
    );
    expect(store.account(owner.uid)?.cards).toBe(paid ? 7 : 10);
    expect(store.matchesOf(owner.uid)).toMatchObject([{ rounds: 8, scores: [0, 0, 0] }]);
  }
  expect(store.club(CLUB)?.balance).toBe(-101);
  const late = enter(server, accounts(1)[0] as number);
  expect(late.ask("DeskManager.CreateDesk", create({}, CLUB))).toMatchObject({
    code: 30002,
    error: "俱乐部房卡不足",
  });
  expect(late.ask("DeskManager.CreateDesk", create({}, 0)).code).toBe(0);
});

test("club 0 is a club in the real server (Q33)", () => {
  const { server, accounts } = mahjongServer({ imitate: true });
  const client = enter(server, accounts(1)[0] as number);
  expect(client.ask("DeskManager.CreateDesk", create({}, 0)).code).toBe(30002);
});

test("applying to a club, once; with the real server as often as one likes (Q39)", () => {
  for (const imitate of [false, true]) {
    const { server, accounts, store } = mahjongServer({ imitate });
    const client = enter(server, accounts(1)[0] as number);
    store.addClub({ id: CLUB, name: "", desc: "", maxMember: 9, balance: 0 });
    const apply = (clubId: number): unknown => client.ask("ClubManager.ApplyClub", { clubId });
    expect(apply(5)).toEqual({ code: -1, error: "俱乐部ID5错误，请输入正确的俱乐部ID" });
    expect(apply(999_999)).toEqual({ code: -1, error: "ID为999999的俱乐部不存在，请检查是否输入错误" });
    expect(apply(CLUB)).toEqual({ code: 0, data: "success" });
    expect(store.membership(CLUB, client.uid)).toBe("applied");
    expect(apply(CLUB)).toMatchObject({ code: imitate ? 0 : -1 });
    store.setMembership(CLUB, client.uid, "approved");
    expect(apply(CLUB)).toMatchObject({ code: imitate ? 0 : -1 });
    expect(store.membership(CLUB, client.uid)).toBe("approved");
  }
});

test("what the operator can do", async () => {
  for (const imitate of [false, true]) {
    const { server, accounts, service } = mahjongServer({ imitate });
    const clients = accounts(2).map((uid) => enter(server, uid));
    const [ann, bob] = clients as [(typeof clients)[0], (typeof clients)[0]];
    await Promise.resolve();
    for (const client of clients) client.take();
    service.broadcast("hello");
    expect(clients.map((client) => client.take())).toEqual(
      clients.map(() => [{ route: "onBroadcast", body: { code: 0, message: "hello" } }]),
    );
    expect(service.recharge(ann.uid, -10)).toBe(0);
    expect(ann.last("onCoinChange")).toEqual({ coin: 0 });
    // The real server does not keep in mind what it told (Q32).
    expect(ann.ask("DeskManager.CreateDesk", create()).code).toBe(imitate ? 0 : 30002);
    expect(service.recharge(7, 1)).toBeUndefined();
    expect([service.kick(bob.uid), service.kick(bob.uid)]).toEqual([true, false]);
    expect(bob.raw.closed).toBeDefined();
  }
});

test("the order of cards is always the same", () => {
  const { server, accounts } = mahjongServer();
  const client = enter(server, accounts(1)[0] as number);
  expect(client.ask("Manager.CheckOrder", { orderid: "1" })).toEqual({ code: 0, error: "", fangka: 20 });
});

test("who is not logged in is refused, and sits nowhere", () => {
  const { server, faults } = mahjongServer();
  const client = connect(server, 1);
  expect(client.ask("DeskManager.CreateDesk", create())).toEqual({ code: 400, error: "Log in first" });
  expect(client.ask("DeskManager.UnCompleteDesk")).toMatchObject({ code: 400 });
  expect(client.ask("DeskManager.Join", { version: "", deskId: "1" })).toMatchObject({ code: 1043 });
  expect(client.ask("DeskManager.ReJoin", { deskId: "1" })).toEqual({ code: -1, error: "房间已解散" });
  for (const person of [{ uid: 0 }, { uid: 1, name: "x".repeat(256) }, { uid: 1, ip: 7 }, []]) {
    expect(client.ask("Manager.Login", person)).toMatchObject({ code: 400 });
  }
  client.tell("DeskManager.Ready");
  client.tell("DeskManager.OpChoose", { optype: 1, idx: 1 });
  expect([client.routes(), faults, client.raw.closed]).toEqual([[], [], undefined]);
});

test("there are only so many desks and players", () => {
  const { server, accounts } = mahjongServer({ limits: { desks: 1, players: 2 } }, { deskNumber: () => "111111" });
  const [ann, bob, cid] = accounts(3) as [number, number, number];
  const clients = [enter(server, ann), enter(server, bob)];
  const codes = clients.map((client) => client.ask("DeskManager.CreateDesk", create()).code);
  expect(codes).toEqual([0, 500]);
  expect(enter(server, cid).raw.closed).toEqual([1000, "Too many players"]);
  clients[1]?.raw.leave();
  expect(enter(server, cid).raw.closed).toBeUndefined();
});

test("a number that a desk has is not given twice", () => {
  const numbers = ["111111", "111111", "222222"];
  const { server, accounts } = mahjongServer({}, { deskNumber: () => numbers.shift() ?? "111111" });
  const made = accounts(3).map((uid) => enter(server, uid).ask("DeskManager.CreateDesk", create()));
  expect(made.map(({ code, tableInfo }) => tableInfo?.deskId ?? code)).toEqual(["111111", "222222", 500]);
});

test("limits and times have to be above 0", () => {
  expect(() => mahjongServer({ limits: { desks: 0 } })).toThrow(RangeError);
  expect(() => mahjongServer({ practice: { turnSeconds: -1 } })).toThrow(
    "Cannot set turnSeconds to -1: give a number above 0",
  );
});
