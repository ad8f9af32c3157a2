import { format, type TableView } from "@shaddock/game";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { Picture } from "../tile/picture.js";
import "./centre.css";

/** The middle of the table: whose turn it is, how many tiles are left, the dice of the deal. */
export function Centre({ view: { turn, wall, dice, phase, round, rounds } }: { readonly view: TableView }): ReactNode {
  const { board, table } = useTexts();
  const showsDice = dice !== null && phase === "dealing";
  return (
    <div className="centre">
      <div className="centre-compass" data-wall="true">
        <Picture name="compass" />
        {turn !== null && (
          <span className="centre-turn" data-place={turn}>
            <Picture name="compass-turn" />
          </span>
        )}
        <output className="centre-wall" aria-label={format(table.wall, { count: wall })}>
          {phase === "waiting" ? "–" : showsDice ? "" : wall}
        </output>
      </div>
      <p className="centre-round">{round > 0 && format(table.round, { round, rounds: rounds || "?" })}</p>
      {showsDice && (
        <div className="centre-dice" role="img" aria-label={`${board.dice}: ${dice.join(" + ")}`}>
          {dice.map((pips, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two dice, always the same two
            <Picture key={i} className="centre-die" name={`die-${pips}`} />
          ))}
        </div>
      )}
    </div>
  );
}
