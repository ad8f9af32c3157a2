import type { TableView } from "../desk/table-view.js";
import type { GameStorage } from "../environment.js";
import { keep, recall } from "../storage.js";

/** What a newcomer is told, when it first matters. */
export const TIPS = ["missing", "discard", "claim", "ready"] as const;
/** One of {@link TIPS}. */
export type Tip = (typeof TIPS)[number];

const KEY = "shaddock.tips";

/** The tip that fits what happens at the table; null where none does. */
export function tipFor({ prompt, waits }: Pick<TableView, "prompt" | "waits">): Tip | null {
  if (prompt?.type === "missing-suit") return "missing";
  if (prompt?.type === "claim") return "claim";
  if (prompt?.type === "discard") return "discard";
  return prompt === null && waits.length > 0 ? "ready" : null;
}

/** The tips that somebody has seen who used this device. */
export function seenTips(storage: GameStorage): readonly Tip[] {
  const kept = recall(storage, KEY);
  return TIPS.filter((tip) => Array.isArray(kept) && kept.includes(tip));
}

/** Keeps them. Where that is not possible they are told again on the next visit. */
export function keepTips(storage: GameStorage, seen: readonly Tip[]): void {
  keep(storage, KEY, seen);
}
