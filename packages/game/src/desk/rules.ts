import { DEFAULT_OPTIONS, type Options } from "@shaddock/mahjong";
import { format, type Texts } from "../texts/texts.js";
import type { RuleView } from "./table-view.js";

/** The server's words for what may be agreed on beside self-draw and limit. [nanoserver: 4, desc] */
const WORDS = {
  pinghu: "点炮可平胡",
  menqing: "门清中张",
  jiaxin: "夹心五",
  pengpeng: "碰碰胡两番",
  jiangdui: "将对",
  yaojiu: "全幺九",
} as const;
type Extra = keyof typeof WORDS;
const EXTRAS = Object.keys(WORDS) as Extra[];

/** What a self-draw brings, by what is said of it when a desk is created. */
export const SELF_DRAW_RULES = { fan: "self-draw-fan", di: "self-draw-point" } as const;

const SELF_DRAW_POINT = "自摸加底";
const LIMIT = /^(\d{1,2})番封顶$/;

/** The options that a desk's description names; those it does not name are off. With four players 平胡 always counts. */
export function optionsOf(desc: string, mode: 3 | 4, rounds: number): Options {
  const words = desc.split(" ");
  const limit = words.map((word) => LIMIT.exec(word)?.[1]).find(Boolean);
  const extras = Object.fromEntries(EXTRAS.map((extra) => [extra, words.includes(WORDS[extra])]));
  return {
    ...DEFAULT_OPTIONS,
    ...extras,
    ...{ mode, round: rounds, maxFan: limit ? Number(limit) : DEFAULT_OPTIONS.maxFan },
    zimo: words.includes(SELF_DRAW_POINT) ? "di" : "fan",
    pinghu: mode === 4 || words.includes(WORDS.pinghu),
  };
}

/** The same for people, in the order of the server's words; empty for no description. */
export function rulesOf(desc: string, options: Options): readonly RuleView[] {
  if (!desc) return [];
  return [
    { rule: SELF_DRAW_RULES[options.zimo === "di" ? "di" : "fan"] },
    { rule: "limit", fan: options.maxFan },
    // With four players 平胡 goes without saying.
    ...EXTRAS.filter((rule) => options[rule] && (rule !== "pinghu" || options.mode === 3)).map((rule) => ({ rule })),
  ];
}

/** What was agreed on, in a line. */
export function rulesLine(rules: readonly RuleView[], { table }: Pick<Texts, "table">): string {
  return rules
    .map((rule) => format(table.rules[rule.rule], { fan: rule.rule === "limit" ? rule.fan : "" }))
    .join(" · ");
}

/** Round and rounds out of a title such as `房号: 012345 局数: 1/4`; undefined where it has none. */
export function roundsOf(title: string): { readonly round: number; readonly rounds: number } | undefined {
  const found = /局数: (\d+)\/(\d+)/.exec(title);
  return found ? { round: Number(found[1]), rounds: Number(found[2]) } : undefined;
}
