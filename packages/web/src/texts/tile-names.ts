import { format, type MeldView, type Place } from "@shaddock/game";
import { type Kind, kindOf, rankOf, suitOf } from "@shaddock/mahjong";
import type { AllTexts } from "./texts.js";

type Words = Pick<AllTexts, "board" | "table">;

/** A kind in words, such as "3 of bamboo" or 三条. */
export function nameOfKind(kind: Kind, { board, table }: Words): string {
  return format(table.tile, { rank: board.ranks[rankOf(kind) - 1] ?? "", suit: table.suits[suitOf(kind)] });
}

/**
 * A meld in words: its kind, its tile, and who discarded a tile of it. A pong that is becoming a kong is one already.
 *
 * @param nameOf the name of who sits at a place; undefined where it is not known
 */
export function describeMeld(
  { type, tiles, from, adding }: Omit<MeldView, "claimed">,
  nameOf: (place: Place) => string | undefined,
  texts: Words,
): string {
  const { melds, meld, meldFrom } = texts.table;
  const facts = {
    meld: melds[adding === null ? type : "added-kong"],
    tile: nameOfKind(kindOf(tiles[0] ?? 0), texts),
  };
  const other = from === null ? undefined : nameOf(from);
  return other === undefined ? format(meld, facts) : format(meldFrom, { ...facts, other });
}
