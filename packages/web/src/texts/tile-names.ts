import { format, type MeldView } from "@shaddock/game";
import { type Kind, kindOf, rankOf, suitOf } from "@shaddock/mahjong";
import type { AllTexts } from "./texts.js";

type Words = Pick<AllTexts, "board" | "table">;

/** A kind in words, such as "3 of bamboo" or 三条. */
export function nameOfKind(kind: Kind, { board, table }: Words): string {
  return format(table.tile, { rank: board.ranks[rankOf(kind) - 1] ?? "", suit: table.suits[suitOf(kind)] });
}

/** A meld in words. */
export function describeMeld({ type, tiles }: Pick<MeldView, "type" | "tiles">, texts: Words): string {
  return `${texts.table.melds[type]}: ${nameOfKind(kindOf(tiles[0] ?? 0), texts)}`;
}
