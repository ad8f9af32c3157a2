import type { TileId } from "@shaddock/contract/nanoserver";
import { type ChoiceView, format, type SeatView, type TableView, type WaitView } from "@shaddock/game";
import { kindOf, type Suit } from "@shaddock/mahjong";
import { type ReactNode, useState } from "react";
import { useTexts } from "../../texts/texts.js";
import { describeMeld } from "../../texts/tile-names.js";
import { HiddenTile, LookedAt, SIDES, type Side, Tile } from "../tile/tile.js";
import { ActionBar } from "./action-bar.js";
import "./board.css";
import { Centre } from "./centre.js";
import { ConcealedHand } from "./concealed-hand.js";
import { Flight } from "./flight.js";
import { Happenings } from "./happenings.js";
import { Melds } from "./melds.js";
import { MissingSuit } from "./missing-suit.js";
import { type DiscardBy, OwnHand } from "./own-hand.js";
import { Plate } from "./plate.js";
import { River } from "./river.js";
import { useStillness, useUpright } from "./use-media.js";
import { Waits } from "./waits.js";

/** What a player can do at the board; each with the prompt it answers. */
export interface BoardIntents {
  readonly chooseMissing: (prompt: number, suit: Suit) => void;
  readonly discard: (prompt: number, tile: TileId) => void;
  readonly answer: (prompt: number, choice: ChoiceView) => void;
}

/** The table itself: seats, tiles, rivers, and what may be done with them. Without intents it is to be looked at only. */
export function Board({
  view,
  intents,
  discardBy = "both",
}: {
  readonly view: TableView;
  readonly intents?: BoardIntents;
  readonly discardBy?: DiscardBy;
}): ReactNode {
  const { board, table } = useTexts();
  const [lookedAt, setLookedAt] = useState<TileId | null>(null);
  const still = useStillness();
  const { seats, prompt, lastDiscard, events, phase } = view;
  const [own, ...others] = seats;
  const waiting = phase === "waiting" || phase === "round-over";
  const discarding = intents && prompt?.type === "discard" ? prompt : null;
  const considered = discarding?.tiles.find(({ tile }) => tile === lookedAt);

  return (
    <LookedAt value={lookedAt === null ? null : kindOf(lookedAt)}>
      <Flight className="board" still={still} origin={(tile, root) => originOf(view, tile, root)}>
        <div className="ring" data-place-count={seats.length}>
          <Centre view={view} />
          {seats.map(({ place, river }) => (
            <River
              key={place}
              tiles={river}
              side={SIDES[place] as Side}
              last={lastDiscard?.place === place ? lastDiscard.tile : null}
              label={format(board.riverOf, { name: nameOf(seats[place], table.freeSeat), count: river.length })}
            />
          ))}
        </div>
        {others.map((seat) => (
          <Seat key={seat.place} seat={seat} waiting={waiting} />
        ))}
        <div className="near">
          {intents && <Prompts view={view} intents={intents} considered={considered?.waits} />}
          {own && (
            <Seat seat={own} waiting={waiting}>
              {own.hand.tiles && (
                <OwnHand
                  hand={own.hand}
                  prompt={discarding}
                  by={discardBy}
                  onLookAt={setLookedAt}
                  onDiscard={(tile) => discarding && intents?.discard(discarding.id, tile)}
                />
              )}
            </Seat>
          )}
        </div>
        <Happenings events={events} />
      </Flight>
    </LookedAt>
  );
}

/** What may be done now, or else what the hand waits for: where there is something to claim, nothing is in its way. */
function Prompts({
  view: { prompt, waits },
  intents,
  considered,
}: {
  readonly view: TableView;
  readonly intents: BoardIntents;
  /** What the hand would wait for without the tile that is looked at. */
  readonly considered: readonly WaitView[] | undefined;
}): ReactNode {
  return (
    <div className="board-prompts">
      {prompt?.type === "claim" || prompt?.type === "own-turn" ? (
        <ActionBar prompt={prompt} onAnswer={(choice) => intents.answer(prompt.id, choice)} />
      ) : prompt?.type === "missing-suit" ? (
        <MissingSuit prompt={prompt} onChoose={(suit) => intents.chooseMissing(prompt.id, suit)} />
      ) : (
        <Waits waits={considered ?? waits} />
      )}
    </div>
  );
}

function Seat({
  seat,
  waiting,
  children,
}: {
  readonly seat: SeatView;
  readonly waiting: boolean;
  readonly children?: ReactNode;
}): ReactNode {
  const texts = useTexts();
  const { board, table } = texts;
  const { place, hand, melds, won, player } = seat;
  const side = SIDES[place] as Side;
  // On a high screen the others sit side by side: their tiles stand upright there.
  const lay = useUpright() && place !== 0 ? "across" : side;
  return (
    <section className="seat" data-side={side} data-hand={place} aria-label={nameOf(seat, table.freeSeat)}>
      <Plate seat={seat} waiting={waiting} />
      {player && (
        <div className="seat-tiles" data-side={lay}>
          <Melds melds={melds} side={lay} describe={(meld) => describeMeld(meld, texts)} />
          {children || (
            <ConcealedHand
              hand={hand}
              side={lay}
              label={format(board.handOf, { name: player.name, count: hand.count })}
            />
          )}
          {won && (
            <span className="seat-won" title={table.ways[won.how]}>
              {won.tile >= 0 ? <Tile tile={won.tile} side={lay} mark="won" /> : <HiddenTile side={lay} lying />}
              <span className="seat-won-order">{table.ways[won.how]}</span>
            </span>
          )}
        </div>
      )}
    </section>
  );
}

function nameOf(seat: SeatView | undefined, free: string): string {
  return seat?.player?.name ?? free;
}

/** A tile that was nowhere: a discard or claim comes out of a hand, everything else from the wall. */
function originOf({ events }: TableView, tile: string, root: HTMLElement): Element | null {
  const id = Number(tile);
  const cause = events.findLast((event) => "tile" in event && event.tile === id);
  const isFromHand = cause && (cause.type === "discard" || cause.type === "kong" || cause.type === "pong");
  return root.querySelector(isFromHand ? `.seat[data-hand="${cause.who}"] .seat-tiles` : "[data-wall]");
}
