import type { TileId } from "@shaddock/contract/nanoserver";
import { type ChoiceView, type DiscardWay, format, type Place, type TableView } from "@shaddock/game";
import { kindOf, type Suit } from "@shaddock/mahjong";
import { type ReactNode, useState } from "react";
import { useTexts } from "../../texts/texts.js";
import { LookedAt, SIDES, type Side } from "../tile/tile.js";
import "./board.css";
import { Centre } from "./centre.js";
import { Flight } from "./flight.js";
import { Happenings } from "./happenings.js";
import { OwnHand } from "./own-hand.js";
import { Prompts } from "./prompts.js";
import { River } from "./river.js";
import { Seat } from "./seat.js";
import { useStillness } from "./use-media.js";

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
  children,
}: {
  readonly view: TableView;
  readonly intents?: BoardIntents;
  readonly discardBy?: DiscardWay;
  /** Said beside what may be done. */
  readonly children?: ReactNode;
}): ReactNode {
  const { board, table } = useTexts();
  const [lookedAt, setLookedAt] = useState<TileId | null>(null);
  const still = useStillness();
  const { seats, prompt, lastDiscard, events, phase } = view;
  const [own, ...others] = seats;
  const nameOf = (place: Place): string | undefined => seats[place]?.player?.name;
  const waiting = phase === "waiting" || phase === "round-over";
  const discarding = intents && prompt?.type === "discard" ? prompt : null;

  return (
    <LookedAt value={lookedAt === null ? null : kindOf(lookedAt)}>
      <Flight className="board" still={still} origin={(tile, root) => originOf(view, tile, root)}>
        <div className="ring">
          <Centre view={view} />
          {seats.map(({ place, player, river }) => (
            <River
              key={place}
              tiles={river}
              side={SIDES[place] as Side}
              last={lastDiscard?.place === place ? lastDiscard.tile : null}
              label={format(board.riverOf, { name: player?.name ?? table.freeSeat, count: river.length })}
            />
          ))}
        </div>
        {others.map((seat) => (
          <Seat key={seat.place} seat={seat} waiting={waiting} nameOf={nameOf} />
        ))}
        <div className="near">
          {intents && (
            <Prompts view={view} intents={intents} lookedAt={lookedAt}>
              {children}
            </Prompts>
          )}
          {own && (
            <Seat seat={own} waiting={waiting} nameOf={nameOf}>
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

/** Where a tile comes from that was nowhere: a discard or claim out of a hand, everything else from the wall. */
function originOf({ events }: TableView, tile: string, root: HTMLElement): Element | null {
  const id = Number(tile);
  const cause = events.findLast((event) => "tile" in event && event.tile === id);
  const isFromHand = cause && (cause.type === "discard" || cause.type === "kong" || cause.type === "pong");
  return root.querySelector(isFromHand ? `.seat[data-place="${cause.who}"] .seat-tiles` : "[data-wall]");
}
