import { format, type Place, type SeatView } from "@shaddock/game";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { describeMeld } from "../../texts/tile-names.js";
import { Picture } from "../tile/picture.js";
import { HiddenTile, SIDES, type Side, Tile } from "../tile/tile.js";
import { ConcealedHand } from "./concealed-hand.js";
import { Melds } from "./melds.js";
import { Plate } from "./plate.js";
import "./seat.css";
import { useUpright } from "./use-media.js";

/** A seat: who sits there, and the tiles before it. */
export function Seat({
  seat,
  waiting,
  nameOf,
  children,
}: {
  readonly seat: SeatView;
  /** Whether it is shown who is ready. */
  readonly waiting: boolean;
  /** The name of who sits at a place; undefined for nobody. */
  readonly nameOf: (place: Place) => string | undefined;
  /** Instead of the hand as others see it. */
  readonly children?: ReactNode;
}): ReactNode {
  const texts = useTexts();
  const { board, table } = texts;
  const { place, hand, melds, won, player } = seat;
  const side = SIDES[place] as Side;
  // On a high screen the others sit side by side: their tiles stand upright there.
  const lay = useUpright() && place !== 0 ? "across" : side;
  return (
    <section className="seat" data-side={side} data-place={place} aria-label={player?.name ?? table.freeSeat}>
      <Plate seat={seat} waiting={waiting} />
      {player && (
        <div className="seat-tiles" data-side={lay}>
          <Melds melds={melds} side={lay} describe={(meld) => describeMeld(meld, nameOf, texts)} />
          {children || (
            <ConcealedHand
              hand={hand}
              side={lay}
              label={format(board.handOf, { name: player.name, count: hand.count })}
            />
          )}
          {won && (
            <span className="seat-won">
              {won.tile >= 0 ? <Tile tile={won.tile} side={lay} mark="won" /> : <HiddenTile side={lay} lying />}
              <Picture className="seat-won-seal" name="won" localised label={table.ways[won.how]} />
            </span>
          )}
        </div>
      )}
    </section>
  );
}
