import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { ChatKind } from "../chat/chat-state.js";

/** The languages there are texts in. */
export const LANGUAGES = ["en", "zh"] as const;
/** The colour schemes; `system` follows the device. */
export const THEMES = ["system", "light", "dark"] as const;

/** One of {@link LANGUAGES}. */
export type Language = (typeof LANGUAGES)[number];
/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

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
}

/** What is set when nothing is remembered. */
export const initialSettings: SettingsState = {
  language: "en",
  theme: "system",
  nickname: "",
  server: "chat",
  address: "",
  kind: "chat",
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
  const fields = (typeof kept === "object" && kept ? kept : {}) as { readonly [key: string]: unknown };
  const text = (key: "nickname" | "address"): string => {
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
  };
}
