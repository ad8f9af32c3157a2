import { type Art, format, type RootState, selectTable, texts } from "../../shaddock/shaddock.mjs";

/** What the head of the table says. */
export interface HeadView {
  readonly number: string;
  readonly rules: string;
  readonly latency: string;
  readonly sound: Art;
  readonly autoPlay: boolean;
  /** When the turn began, Unix ms; null while it is nobody's. */
  readonly turnSince: number | null;
}

/** What desk it is, what was agreed on, and how fast the server answers. */
export function headView(state: RootState): HeadView {
  const { number, rules, autoPlay, turnSince } = selectTable(state);
  const { latency } = state.connection;
  const { table } = texts[state.settings.language];
  const said = rules.map((rule) => format(table.rules[rule.rule], { fan: rule.rule === "limit" ? rule.fan : "" }));
  return {
    ...{ number, autoPlay, turnSince, rules: said.join(" · ") },
    latency: latency === null ? "" : `${Math.round(latency)} ms`,
    sound: state.settings.sound ? "icon-sound-on" : "icon-sound-off",
  };
}

/** Seconds for which a turn has lasted: nobody has a time limit here, but all wait. */
export function clockText(since: number | null, now: number): string {
  return since === null ? "" : `${Math.max(0, Math.floor((now - since) / 1000))} s`;
}
