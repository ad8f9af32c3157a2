import type { GameStorage, TableView } from "@shaddock/game";

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

/** The tips that somebody has seen who used this browser. */
export function seenTips(storage: GameStorage): readonly Tip[] {
  try {
    const kept: unknown = JSON.parse(storage.get(KEY) ?? "[]");
    return TIPS.filter((tip) => Array.isArray(kept) && kept.includes(tip));
  } catch {
    // Nothing is kept, or nothing that can be read.
    return [];
  }
}

/** Keeps them. Where that is not possible they are told again on the next visit. */
export function keepTips(storage: GameStorage, seen: readonly Tip[]): void {
  try {
    storage.set(KEY, JSON.stringify(seen));
  } catch {
    // Then not.
  }
}
