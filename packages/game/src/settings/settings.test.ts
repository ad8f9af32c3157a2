import { Rounds } from "@shaddock/contract/nanoserver";
import { describe, expect, it } from "vitest";
import { createGame } from "../create-game.js";
import { INITIAL_OPTIONS } from "../lobby/desk-options.js";
import { fakeClients } from "../testing/fake-client.js";
import { recallSettings } from "./settings-saga.js";
import { initialSettings, settingsActions } from "./settings-slice.js";

const { createClient } = fakeClients();

describe("settings", () => {
  it("are kept when they change, and recalled", () => {
    const kept = new Map<string, string>();
    const storage = { get: (key: string) => kept.get(key), set: (key: string, value: string) => kept.set(key, value) };
    const { store } = createGame({ createClient, now: () => 0, storage, settings: { language: "zh" } });
    expect(store.getState().settings).toEqual({ ...initialSettings, language: "zh" });
    store.dispatch(
      settingsActions.set({ nickname: "Ann", theme: "dark", server: "other", address: "ws://x", kind: "cluster" }),
    );
    store.dispatch(settingsActions.set({ deskOptions: { ...INITIAL_OPTIONS, round: Rounds.One, menqing: false } }));
    expect(recallSettings(storage)).toEqual(store.getState().settings);
  });

  it.each([
    "null",
    "{",
    "[]",
    `{"language":"xx","theme":1,"nickname":{},"server":"none","address":7,"kind":[]}`,
    `{"deskOptions":{"round":5}}`,
  ])("are those of a first visit when %s was kept", (text) => {
    expect(recallSettings({ get: () => text, set() {} }, { nickname: "Bob" })).toEqual({
      ...initialSettings,
      nickname: "Bob",
    });
  });

  it("hold for the visit when there is no storage, or a forbidden one", () => {
    const forbidden = () => {
      throw new Error("SecurityError");
    };
    for (const storage of [undefined, { get: forbidden, set: forbidden }]) {
      const { store } = createGame({ createClient, now: () => 0, ...(storage && { storage }) });
      store.dispatch(settingsActions.set({ nickname: "Ann" }));
      store.dispatch(settingsActions.set({ theme: "light" }));
      expect(store.getState().settings).toEqual({ ...initialSettings, nickname: "Ann", theme: "light" });
    }
  });
});
