import type { TileId } from "@shaddock/contract/nanoserver";
import { format, type Texts } from "../texts/texts.js";
import type { TableView, WaitView } from "./table-view.js";

const NOTHING: readonly WaitView[] = [];

/**
 * What is told of waits: what the hand would wait for without the tile that is looked at, or else what it waits for.
 * Nothing where there is something to choose, as nothing may be in its way.
 */
export function shownWaits(
  { prompt, waits }: Pick<TableView, "prompt" | "waits">,
  lookedAt: TileId | null,
): readonly WaitView[] {
  if (prompt === null) return waits;
  if (prompt.type !== "discard") return NOTHING;
  return prompt.tiles.find(({ tile }) => tile === lookedAt)?.waits ?? waits;
}

/** How many tiles of all kinds are unseen that a hand waits for. */
export function remainingOf(waits: readonly WaitView[]): number {
  return waits.reduce((sum, { remaining }) => sum + remaining, 0);
}

/** What a win on a kind is worth, in words: its fan, or that it has too few for a discard. */
export function waitWorth(
  { fan, limit, selfDrawOnly }: Pick<WaitView, "fan" | "limit" | "selfDrawOnly">,
  { table }: Pick<Texts, "table">,
): string {
  if (selfDrawOnly) return table.selfDrawOnly;
  return limit ? table.fanAtLimit : format(table.fan, { fan });
}
