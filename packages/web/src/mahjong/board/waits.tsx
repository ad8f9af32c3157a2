import { format, remainingOf, type WaitView, waitWorth } from "@shaddock/game";
import { tilesOf } from "@shaddock/mahjong";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { Picture } from "../tile/picture.js";
import { Tile } from "../tile/tile.js";
import "./waits.css";

/** What a hand waits for: each kind with how many of it remain unseen, and what it is worth. */
export function Waits({ waits }: { readonly waits: readonly WaitView[] }): ReactNode {
  const texts = useTexts();
  const { board, table } = texts;
  if (waits.length === 0) return null;
  return (
    <section className="waits" aria-label={table.waits}>
      <header className="waits-head">
        <Picture name="ready-hand" localised />
        <span>{format(board.remainingAll, { count: remainingOf(waits) })}</span>
      </header>
      <ul className="waits-list">
        {waits.map((wait) => (
          <li key={wait.kind} className="wait" data-none={wait.remaining === 0}>
            <Tile tile={tilesOf(wait.kind)[0] as number} />
            <span className="wait-facts">
              <span>{format(board.remaining, { count: wait.remaining })}</span>
              <span>{waitWorth(wait, texts)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
