import { format, type TableView } from "@shaddock/game";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { Picture } from "../tile/picture.js";
import "./centre.css";
import { TurnClock } from "./turn-clock.js";

/** The middle of the table: whose turn it is and how long yet, how many tiles are left, the round, the dice of the deal. */
export function Centre({ view }: { readonly view: TableView }): ReactNode {
  const { turn, turnSince, wall, dice, phase, round, rounds } = view;
  const { board, table } = useTexts();
  const showsDice = dice !== null && phase === "dealing";
  const wallLabel = format(table.wall, { count: wall });
  // A replay has a turn, and no clock that would need the dish.
  const showsWall = turn !== null && turnSince === null && !showsDice;
  return (
    <div className="centre">
      <div className="centre-compass" data-wall="true">
        <Picture name="compass" />
        {turn !== null && (
          <span className="centre-turn" data-place={turn}>
            <Picture name="compass-turn" />
          </span>
        )}
        {turn !== null && turnSince !== null && <TurnClock since={turnSince} />}
        {showsWall && (
          <output className="centre-dish" aria-label={wallLabel}>
            {wall}
          </output>
        )}
      </div>
      <p className="centre-round">
        {round > 0 && !showsWall && (
          <output className="centre-wall" aria-label={wallLabel}>
            {format(board.wallLeft, { count: wall })}
          </output>
        )}
        {round > 0 && <span>{format(table.round, { round, rounds: rounds || "?" })}</span>}
      </p>
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
