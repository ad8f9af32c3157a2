import type { TileId } from "@shaddock/contract/nanoserver";
import type { DiscardPrompt, HandTileView, HandView } from "@shaddock/game";
import { type Kind, kindOf } from "@shaddock/mahjong";
import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { useTexts } from "../../texts/texts.js";
import { nameOfKind } from "../../texts/tile-names.js";
import { StandingTile } from "../tile/tile.js";
import "./own-hand.css";
import { useThrow } from "./use-throw.js";

/** How a tile is discarded: with a second tap, by dragging it out of the hand, or either. */
export type DiscardBy = "tap" | "drag" | "both";

/** The viewer's own tiles: sorted, the drawn one apart; they can be looked at always, and discarded when it is time. */
export function OwnHand({
  hand,
  prompt,
  by,
  onLookAt,
  onDiscard,
}: {
  readonly hand: HandView;
  /** What may be discarded; null when it is not time. */
  readonly prompt: DiscardPrompt | null;
  readonly by: DiscardBy;
  /** Tells which tile the player considers. */
  readonly onLookAt: (tile: TileId | null) => void;
  readonly onDiscard: (tile: TileId) => void;
}): ReactNode {
  const { board } = useTexts();
  const [raised, setRaised] = useState<TileId | null>(null);
  const tiles = [...(hand.tiles ?? []), ...(hand.drawn ? [hand.drawn] : [])];
  const isThere = tiles.some(({ tile }) => tile === raised);

  const raise = (tile: TileId | null): void => {
    setRaised(tile);
    onLookAt(tile);
  };
  // What was discarded, or claimed away, is not looked at any more.
  useEffect(() => {
    if (raised !== null && !isThere) {
      setRaised(null);
      onLookAt(null);
    }
  }, [raised, isThere, onLookAt]);

  const refusalOf = (tile: TileId) => prompt?.tiles.find((one) => one.tile === tile)?.refusal ?? null;
  const tap = (tile: TileId): void => {
    const ready = prompt !== null && prompt.refusal === null;
    if (ready && raised === tile && by !== "drag") onDiscard(tile);
    else raise(raised === tile ? null : tile);
  };

  return (
    <div className="own-hand" data-asked={prompt !== null} data-hand="0" role="group" aria-label={board.yourHand}>
      {tiles.map((one, index) => (
        <HandTile
          key={one.tile}
          {...one}
          apart={one === hand.drawn}
          raised={raised === one.tile}
          refused={prompt !== null && refusalOf(one.tile) !== null}
          canThrow={prompt !== null && prompt.refusal === null && by !== "tap"}
          index={index}
          onTap={tap}
          onThrow={onDiscard}
        />
      ))}
    </div>
  );
}

function HandTile({
  tile,
  missing,
  apart,
  raised,
  refused,
  canThrow,
  index,
  onTap,
  onThrow,
}: HandTileView & {
  readonly apart: boolean;
  readonly raised: boolean;
  readonly refused: boolean;
  readonly canThrow: boolean;
  readonly index: number;
  readonly onTap: (tile: TileId) => void;
  readonly onThrow: (tile: TileId) => void;
}): ReactNode {
  const texts = useTexts();
  const drag = useThrow(canThrow, () => onThrow(tile));
  const kind: Kind = kindOf(tile);
  return (
    <button
      type="button"
      className="own-tile"
      data-tile={tile}
      data-apart={apart}
      data-raised={raised}
      data-missing={missing}
      data-refused={refused}
      data-index={index}
      aria-pressed={raised}
      aria-label={`${nameOfKind(kind, texts)}${apart ? `, ${texts.board.drawn}` : ""}${refused ? `, ${texts.board.notNow}` : ""}`}
      onClick={() => {
        if (!drag.hasMoved()) onTap(tile);
      }}
      onKeyDown={step}
      {...drag.handlers}
    >
      <StandingTile tile={tile} />
    </button>
  );
}

/** Arrow keys go from tile to tile. */
function step(event: KeyboardEvent<HTMLButtonElement>): void {
  const to = { ArrowLeft: "previousElementSibling", ArrowRight: "nextElementSibling" }[event.key];
  const next = to && event.currentTarget[to as "nextElementSibling"];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
