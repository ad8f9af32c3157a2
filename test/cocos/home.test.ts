import { describe, expect, test } from "vitest";
import { type HomeProblems, homeView } from "../../client-cocos/assets/home/home-view";
import type { RootState } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { bundle, start } from "./play.js";

const { serverAt, texts } = bundle;

const game = start();
const fresh = game.getState();
game.stop();

const NONE: HomeProblems = { mahjong: null, chat: null };
const OWN = serverAt("http://127.0.0.1:3250/mahjong");
const { entrance, failures } = texts.en.mahjong;

function at(account: Partial<RootState["account"]>): RootState {
  const settings = { ...fresh.settings, language: "en" } as const;
  return { ...fresh, settings, account: { ...fresh.account, server: OWN, ...account } };
}

describe("mahjong", () => {
  const note = (state: RootState, tried = false, problems = NONE) =>
    homeView(state, problems, { invited: null, tried }).mahjong.note;

  test("one is who one was there last, or a new guest", () => {
    expect(note(at({ remembered: { uid: 1, name: "Ann" } })).text).toBe("Play as Ann");
    expect(note(at({})).text).toBe(entrance.newGuest);
  });

  test("who one is at another server is not known before one has looked", () => {
    expect(note(at({ server: serverAt("http://example.org") })).text).toBe("");
    expect(note(at({ server: null })).text).toBe("");
  });

  test("what failed is said once one has tried", () => {
    const failed = at({ failure: { code: "unreachable", detail: "" } });
    expect(note(failed).failed).toBe(false);
    expect(note(failed, true)).toEqual({
      text: `${failures.unreachable.why} ${failures.unreachable.wayOn}`,
      failed: true,
    });
  });

  test("what is no address is said with one that is", () => {
    expect(note(at({}), true, { ...NONE, mahjong: "addressBad" })).toMatchObject({
      text: expect.stringContaining("http://"),
      failed: true,
    });
  });

  test("who was invited by a link can join that desk", () => {
    const said = (server: string | null) =>
      homeView(at({}), NONE, { invited: { number: "012345", server }, tried: false }).mahjong;
    expect(said(null)).toMatchObject({ about: "You are invited to table 012345.", play: "Join table 012345" });
    // Where a link leads is shown before one follows it.
    expect(said("http://example.org").about).toContain("http://example.org");
  });

  test("a link has chosen the server, whatever one chose before: there it is known who one is", () => {
    const state = at({ remembered: { uid: 1, name: "Ann" } });
    const elsewhere = { ...state, settings: { ...state.settings, mahjong: "http://example.org" } };
    const shown = (server: string | null) =>
      homeView(elsewhere, NONE, { invited: { number: "012345", server }, tried: false }).mahjong;
    expect(shown(null)).toMatchObject({ hasAddress: false, note: { text: "Play as Ann" } });
    expect(shown("http://example.org").note.text).toBe("");
    expect(homeView(state, NONE, { invited: null, tried: false }).mahjong.hasAddress).toBe(true);
  });

  test("while one is let in, that is said", () => {
    const { mahjong } = homeView(at({ status: "entering" }), NONE, {
      invited: { number: "123456", server: null },
      tried: true,
    });
    expect(mahjong).toMatchObject({ entering: true, play: entrance.entering, note: { text: "" } });
  });
});

test("the chat: kind of server, its address, and what was typed wrong", () => {
  const state = at({});
  const cluster = { ...state, settings: { ...state.settings, kind: "cluster" } } as const;
  const { chat } = homeView(cluster, { ...NONE, chat: "nicknameMissing" }, { invited: null, tried: false });
  expect(chat).toMatchObject({ kind: "Cluster gate", addressHint: "ws://127.0.0.1:3250/cluster" });
  expect(chat.note).toEqual({ text: "Please choose a nickname first.", failed: true });
});
