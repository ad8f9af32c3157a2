import type { TableView } from "../../shaddock/shaddock.mjs";

/** What a newcomer is told, when it first matters. */
export const TIPS = ["missing", "discard", "claim", "ready"] as const;
/** One of {@link TIPS}. */
export type Tip = (typeof TIPS)[number];

/** Where it is kept which tips somebody has seen. */
export interface TipStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = "shaddock.tips";

/** The tip that fits what happens at the table; null where none does. */
export function tipFor({ prompt, waits }: Pick<TableView, "prompt" | "waits">): Tip | null {
  if (prompt?.type === "missing-suit") return "missing";
  if (prompt?.type === "claim") return "claim";
  if (prompt?.type === "discard") return "discard";
  return prompt === null && waits.length > 0 ? "ready" : null;
}

/** The tips that somebody has seen who used this device. */
export function seenTips(storage: TipStorage): readonly Tip[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return TIPS.filter((tip) => Array.isArray(kept) && kept.indexOf(tip) >= 0);
  } catch {
    // Nothing is kept, or nothing that can be read.
    return [];
  }
}

/** Keeps them. Where that is not possible they are told again on the next visit. */
export function keepTips(storage: TipStorage, seen: readonly Tip[]): void {
  try {
    storage.setItem(KEY, JSON.stringify(seen));
  } catch {
    // Then not.
  }
}
