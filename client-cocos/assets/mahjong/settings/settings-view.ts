import { words } from "../../app/words";
import { DISCARD_WAYS, LANGUAGES, type SettingsState, type SWITCHES, texts } from "../../shaddock/shaddock.mjs";
import type { ChoicesView } from "../choices/choices-layout";

/** What the window says. */
export interface SettingsView {
  readonly title: string;
  readonly switches: Readonly<Record<(typeof SWITCHES)[number], { readonly text: string; readonly on: boolean }>>;
  readonly discardBy: ChoicesView;
  readonly language: ChoicesView;
}

/** How a table looks, sounds and is handled, and what it says. */
export function settingsView(settings: SettingsState): SettingsView {
  const { board } = texts[settings.language];
  const one = (name: (typeof SWITCHES)[number]) => ({ text: board[name], on: settings[name] });
  return {
    title: board.settings,
    switches: { sound: one("sound"), music: one("music"), marks: one("marks"), largeTiles: one("largeTiles") },
    discardBy: {
      legend: board.discardBy,
      choices: DISCARD_WAYS.map((way) => ({
        ...{ text: board.discardWays[way], on: way === settings.discardBy },
        whyNot: null,
      })),
    },
    language: {
      legend: words[settings.language].language,
      choices: LANGUAGES.map((language) => ({
        ...{ text: texts[language].language, on: language === settings.language },
        whyNot: null,
      })),
    },
  };
}
