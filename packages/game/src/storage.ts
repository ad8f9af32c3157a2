import type { GameStorage } from "./environment.js";

/** What was kept as JSON under a key; null where there is nothing, or nothing that can be read. */
export function recall(storage: GameStorage | undefined, key: string): unknown {
  try {
    return JSON.parse(storage?.get(key) ?? "null");
  } catch {
    // A storage that is forbidden or spoiled is as good as none.
    return null;
  }
}

/** Keeps a value as JSON under a key. */
export function keep(storage: GameStorage | undefined, key: string, value: unknown): void {
  try {
    storage?.set(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: it holds until the end of this visit.
  }
}

/** The fields of something recalled; none of what is no object. */
export function fieldsOf(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === "object" && value && !Array.isArray(value)
    ? (value as { readonly [key: string]: unknown })
    : {};
}
