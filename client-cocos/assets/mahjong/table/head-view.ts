import { type Art, type RootState, rulesLine, selectTable, texts } from "../../shaddock/shaddock.mjs";

/** What the head of the table says. */
export interface HeadView {
  readonly number: string;
  readonly rules: string;
  readonly latency: string;
  readonly sound: Art;
  readonly autoPlay: boolean;
}

/** What desk it is, what was agreed on, and how fast the server answers. */
export function headView(state: RootState): HeadView {
  const { number, rules, autoPlay } = selectTable(state);
  const { latency } = state.connection;
  return {
    ...{ number, autoPlay, rules: rulesLine(rules, texts[state.settings.language]) },
    latency: latency === null ? "" : `${Math.round(latency)} ms`,
    sound: state.settings.sound ? "icon-sound-on" : "icon-sound-off",
  };
}
