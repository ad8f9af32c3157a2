import { type DeskOptions, Mode, Rounds, SelfDrawBonus } from "@shaddock/contract/nanoserver";

/** Limits of fan that there are to choose from. */
export const FAN_LIMITS: readonly number[] = [3, 4, 5];

/** Rounds of a match that there are to choose from, each with what it costs as the server comes, in cards. */
export const PRICES: readonly { readonly rounds: Rounds; readonly cards: number }[] = [
  { rounds: Rounds.Four, cards: 2 },
  { rounds: Rounds.Eight, cards: 3 },
  { rounds: Rounds.Sixteen, cards: 4 },
  { rounds: Rounds.One, cards: 2 },
];

/** The rules that are on or off, in the order in which they are shown. */
export const OPTIONAL_RULES = ["yaojiu", "menqing", "pengpeng", "jiaxin", "jiangdui", "pinghu"] as const;
/** One of {@link OPTIONAL_RULES}. */
export type OptionalRule = (typeof OPTIONAL_RULES)[number];

/** What is chosen before anything is. */
export const INITIAL_OPTIONS: DeskOptions = {
  mode: Mode.Four,
  round: Rounds.Four,
  maxFan: 4,
  zimo: SelfDrawBonus.Fan,
  menqing: true,
  jiangdui: true,
  jiaxin: true,
  pengpeng: true,
  pinghu: true,
  yaojiu: true,
};

/** Whether one may choose the rule: with four players a hand without fan may always win on a discard. */
export function isOptional(rule: OptionalRule, mode: Mode): boolean {
  return rule !== "pinghu" || mode === Mode.Three;
}

/** The options as the server takes them; null where it would not even answer. */
export function validOptions(options: DeskOptions): DeskOptions | null {
  const { mode, round, maxFan, zimo } = options;
  const known = has(Mode, mode) && has(Rounds, round) && FAN_LIMITS.includes(maxFan) && has(SelfDrawBonus, zimo);
  const flags = OPTIONAL_RULES.every((rule) => typeof options[rule] === "boolean");
  return known && flags ? { ...options, pinghu: options.pinghu || mode === Mode.Four } : null;
}

function has(values: object, value: unknown): boolean {
  return Object.values(values).includes(value);
}
