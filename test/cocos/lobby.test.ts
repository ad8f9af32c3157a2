import { describe, expect, test } from "vitest";
import { clubsView } from "../../client-cocos/assets/mahjong/clubs/clubs-view";
import { createView, type Deal } from "../../client-cocos/assets/mahjong/create-desk/create-view";
import { numberNote } from "../../client-cocos/assets/mahjong/join-desk/join-view";
import { lobbyView } from "../../client-cocos/assets/mahjong/lobby/lobby-view";
import { settingsView } from "../../client-cocos/assets/mahjong/settings/settings-view";
import type { RootState } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { bundle, start } from "./play.js";

const { INITIAL_OPTIONS, Mode, NO_CLUB, Rounds, texts } = bundle;

const game = start();
const fresh = game.getState();
game.stop();

const player = { uid: 25, name: "Bartholomew 柚子", headUrl: "", sex: 0, ip: "" } as const;
const club = {
  id: 123456,
  name: "柚子",
  desc: "每晚八点",
  member: 3,
  maxMember: 100,
} as RootState["lobby"]["clubs"][0];

/** In the lobby of a server with bots, in English. */
function inLobby(lobby: Partial<RootState["lobby"]> = {}): RootState {
  return {
    ...fresh,
    settings: { ...fresh.settings, language: "en" },
    account: { ...fresh.account, status: "in", player },
    connection: { ...fresh.connection, name: "open" },
    lobby: { ...fresh.lobby, cards: 10, bots: true, ...lobby },
  };
}

const deal: Deal = { options: INITIAL_OPTIONS, clubId: NO_CLUB };
const { en } = texts;

describe("the lobby", () => {
  test("tells who one is, what one has, and what the operator says last", () => {
    const marquee = [
      { id: 1, text: "old" },
      { id: 2, text: "new" },
    ];
    const view = lobbyView(inLobby({ marquee }), 14);
    expect(view).toMatchObject({ name: "Bartholomew 柚…", id: "ID 25", avatar: "avatar-fox", cards: "10 cards" });
    expect(view.marquee).toEqual({ id: 2, text: "new" });
    expect(view.language).toBe("中文");
  });

  test("names whom one can ask for cards", () => {
    const config = { daili1: "Ask Ann.", daili2: "", kefu1: "Ask Bob." } as RootState["account"]["config"];
    const state = inLobby();
    const { cardsNote } = lobbyView({ ...state, account: { ...state.account, config } }, 14);
    expect(cardsNote).toBe(`${en.mahjong.lobby.cardsNote} Ask Ann. Ask Bob.`);
  });

  test("a button that cannot be used says why", () => {
    expect(lobbyView(inLobby(), 14).buttons.practise).toMatchObject({
      note: en.mahjong.lobby.practiseNote,
      off: false,
    });
    const { practise, join } = lobbyView(inLobby({ bots: false }), 14).buttons;
    expect(practise).toMatchObject({ note: en.mahjong.failures.noBots.why, off: true });
    expect(join.off).toBe(false);
    const { create } = lobbyView(inLobby({ errand: "join" }), 14).buttons;
    expect(create).toMatchObject({ note: en.mahjong.lobby.busy.join, off: true });
  });

  test("what failed is told with a way on", () => {
    const { why, wayOn } = en.mahjong.failures.deskFull;
    expect(lobbyView(inLobby({ failure: { code: "deskFull", detail: "" } }), 14).failure).toBe(`${why} ${wayOn}`);
    expect(lobbyView(inLobby(), 14).failure).toBe("");
  });
});

describe("a new desk", () => {
  test("each answer changes what it says", () => {
    const { questions } = createView(inLobby(), deal);
    expect(questions.players.choices.map(({ on }) => on)).toEqual([true, false]);
    expect(questions.players.changes[1]).toEqual({ options: { mode: Mode.Three } });
    expect(questions.rounds.changes[3]).toEqual({ options: { round: Rounds.One } });
    expect(questions.rules.changes[0]).toEqual({ options: { yaojiu: false } });
    for (const { choices, changes } of Object.values(questions)) expect(changes).toHaveLength(choices.length);
  });

  test("with four players any hand may win on a discard, with three one chooses", () => {
    const pinghu = (mode: Deal["options"]["mode"]) =>
      createView(inLobby(), { ...deal, options: { ...INITIAL_OPTIONS, mode, pinghu: false } }).questions.rules
        .choices[5];
    expect(pinghu(Mode.Four)).toMatchObject({ on: true, whyNot: en.mahjong.options.always });
    expect(pinghu(Mode.Three)).toMatchObject({ on: false, whyNot: null });
  });

  test("what one cannot pay can be chosen where a club pays", () => {
    const poor = inLobby({ cards: 3, clubs: [club] });
    const whyNot = ({ clubId }: Pick<Deal, "clubId">): unknown[] =>
      createView(poor, { ...deal, clubId }).questions.rounds.choices.map((choice) => choice.whyNot !== null);
    expect(whyNot(deal)).toEqual([false, false, true, false]);
    expect(whyNot({ clubId: club.id })).toEqual([false, false, false, false]);
    const { payer } = createView(poor, { ...deal, clubId: club.id }).questions;
    expect(payer.choices.map(({ text, on }) => [text, on])).toEqual([
      [en.mahjong.options.myself, false],
      ["柚子", true],
    ]);
    expect(payer.changes[0]).toEqual({ clubId: NO_CLUB });
  });

  test("who belongs to no club is not asked who pays; what is under way is not asked for twice", () => {
    const view = createView(inLobby({ errand: "create" }), deal);
    expect(view.questions.payer.choices).toEqual([]);
    expect(view).toMatchObject({ busy: true, create: en.mahjong.lobby.busy.create, note: { failed: false } });
    expect(createView(inLobby({ failure: { code: "cards", detail: "" } }), deal).note.failed).toBe(true);
  });
});

describe("a number", () => {
  test("says whose it is, that it was asked for, or why not", () => {
    expect(numberNote(inLobby(), "whose")).toEqual({ text: "whose", failed: false });
    expect(numberNote(inLobby({ errand: "join" }), "whose").text).toBe(en.mahjong.lobby.busy.join);
    expect(numberNote(inLobby({ failure: { code: "deskFull", detail: "" } }), "whose").failed).toBe(true);
  });
});

test("clubs: their members, an application, or that there are none", () => {
  const view = clubsView(inLobby({ clubs: [{ ...club, name: "x".repeat(40) }], applied: 7 }));
  expect(view.clubs[0]).toMatchObject({ id: 123456, name: `${"x".repeat(28)}…`, members: "123456  3 of 100 members" });
  expect([view.empty, view.note.text]).toEqual(["", expect.stringContaining("club 7")]);
  expect(clubsView(inLobby()).empty).toBe(en.mahjong.lobby.noClubs);
});

test("settings: what is on, how one discards, and which language", () => {
  const { switches, discardBy, language } = settingsView({ ...fresh.settings, language: "en", discardBy: "tap" });
  expect(Object.values(switches).map(({ on }) => on)).toEqual([true, false, false, false]);
  expect(discardBy.choices.map(({ on }) => on)).toEqual([false, true, false]);
  expect(language.choices.map(({ text, on }) => [text, on])).toEqual([
    ["English", true],
    ["中文", false],
  ]);
});
