import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { DeskOptions } from "@shaddock/contract/nanoserver";
import type { ChatKind } from "../chat/chat-state.js";
import { INITIAL_OPTIONS, validOptions } from "../lobby/desk-options.js";
import { fieldsOf } from "../storage.js";

/** The languages there are texts in. */
export const LANGUAGES = ["en", "zh"] as const;
/** The colour schemes; `system` follows the device. */
export const THEMES = ["system", "light", "dark"] as const;

/** How a tile is discarded: with a second tap, by dragging it out of the hand, or either. */
export const DISCARD_WAYS = ["both", "tap", "drag"] as const;

/** What is on or off at the table, in the order in which it is shown. */
export const SWITCHES = ["sound", "music", "marks", "largeTiles"] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];
/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** One of {@link DISCARD_WAYS}. */
export type DiscardWay = (typeof DISCARD_WAYS)[number];

/** What is remembered between visits. */
export interface SettingsState {
  readonly language: Language;
  readonly theme: Theme;
  readonly nickname: string;
  /** The server chosen last: one of those offered, by its kind, or another one. */
  readonly server: "chat" | "cluster" | "other";
  /** The other server's address. */
  readonly address: string;
  /** The other server's kind. */
  readonly kind: ChatKind;
  /** The mahjong server's address; empty for the one that the page comes from. */
  readonly mahjong: string;
  readonly discardBy: DiscardWay;
  /** Whether tiles carry a mark of their suit and their number, for who cannot tell them by colour or drawing. */
  readonly marks: boolean;
  readonly largeTiles: boolean;
  readonly sound: boolean;
  readonly music: boolean;
  /** The rules of the desk that one made last, or would make first. */
  readonly deskOptions: DeskOptions;
}

/** What is set when nothing is remembered. */
export const initialSettings: SettingsState = {
  language: "en",
  theme: "system",
  nickname: "",
  server: "chat",
  address: "",
  kind: "chat",
  mahjong: "",
  discardBy: "both",
  marks: false,
  largeTiles: false,
  sound: true,
  music: false,
  deskOptions: INITIAL_OPTIONS,
};

const slice = createSlice({
  name: "settings",
  initialState: initialSettings,
  reducers: {
    /** Intent: set this. */
    set: (state, { payload }: PayloadAction<Partial<SettingsState>>) => ({ ...state, ...payload }),
  },
});

/** Next settings. */
export const settingsReducer = slice.reducer;
/** What may happen to settings. */
export const settingsActions = slice.actions;

/** Settings out of what was kept, field by field: what is missing or no longer known is as in `defaults`. */
export function readSettings(kept: unknown, defaults: SettingsState): SettingsState {
  const fields = fieldsOf(kept);
  const flag = (key: (typeof SWITCHES)[number]): boolean => {
    const value = fields[key];
    return typeof value === "boolean" ? value : defaults[key];
  };
  const text = (key: "nickname" | "address" | "mahjong"): string => {
    const value = fields[key];
    return typeof value === "string" ? value : defaults[key];
  };
  const oneOf = <T extends string>(key: string, values: readonly T[], otherwise: T): T =>
    values.find((value) => value === fields[key]) ?? otherwise;
  return {
    language: oneOf("language", LANGUAGES, defaults.language),
    theme: oneOf("theme", THEMES, defaults.theme),
    nickname: text("nickname"),
    server: oneOf("server", ["chat", "cluster", "other"], defaults.server),
    address: text("address"),
    kind: oneOf("kind", ["chat", "cluster"], defaults.kind),
    mahjong: text("mahjong"),
    discardBy: oneOf("discardBy", DISCARD_WAYS, defaults.discardBy),
    marks: flag("marks"),
    largeTiles: flag("largeTiles"),
    sound: flag("sound"),
    music: flag("music"),
    deskOptions: validOptions({ ...defaults.deskOptions, ...fieldsOf(fields.deskOptions) }) ?? defaults.deskOptions,
  };
}
