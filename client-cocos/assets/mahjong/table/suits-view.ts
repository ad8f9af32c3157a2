import {
  type Art,
  type MissingSuitPrompt,
  type Script,
  type Suit,
  suitBadge,
  type Texts,
} from "../../shaddock/shaddock.mjs";

/** The choice of the suit to give up. */
export interface SuitsView {
  readonly title: string;
  readonly suits: readonly SuitView[];
}

/** A suit, as one to give up. */
export interface SuitView {
  readonly suit: Suit;
  readonly badge: Art;
  /** How many tiles of it one has. */
  readonly count: string;
  /** Empty where another one is suggested. */
  readonly hint: string;
}

/** The three suits, one of them suggested. */
export function suitsView({ suits, suggestion }: MissingSuitPrompt, script: Script, { table }: Texts): SuitsView {
  return {
    title: table.chooseMissing,
    suits: suits.map(({ suit, count }) => ({
      suit,
      badge: suitBadge(suit, script),
      count: `× ${count}`,
      hint: suit === suggestion ? table.suggestion : "",
    })),
  };
}
