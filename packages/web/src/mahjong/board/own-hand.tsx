import type { TileId } from "@shaddock/contract/nanoserver";
import {
  canDrag,
  type DiscardPrompt,
  type DiscardWay,
  type HandTileView,
  type HandView,
  tapTile,
} from "@shaddock/game";
import { kindOf } from "@shaddock/mahjong";
import { type ReactNode, useEffect, useState } from "react";
import { useTexts } from "../../texts/texts.js";
import { nameOfKind } from "../../texts/tile-names.js";
import { Picture } from "../tile/picture.js";
import { StandingTile } from "../tile/tile.js";
import "./own-hand.css";
import { useArrowKeys } from "./use-arrow-keys.js";
import { useThrow } from "./use-throw.js";

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
  readonly by: DiscardWay;
  /** Tells which tile the player considers. */
  readonly onLookAt: (tile: TileId | null) => void;
  readonly onDiscard: (tile: TileId) => void;
}): ReactNode {
  const { board } = useTexts();
  const [raised, setRaised] = useState<TileId | null>(null);
  const tiles = [...(hand.tiles ?? []), ...(hand.drawn ? [hand.drawn] : [])];
  const isThere = tiles.some(({ tile }) => tile === raised);
  const rules = { prompt, discardBy: by };

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

  const tap = (tile: TileId): void => {
    const done = tapTile(tile, raised, rules);
    if (done.discards !== null) onDiscard(done.discards);
    else raise(done.raised);
  };
  const hands = useArrowKeys((index) => raise(tiles[index]?.tile ?? null));
  const reachable = isThere ? raised : tiles.at(-1)?.tile;

  return (
    <fieldset ref={hands} className="own-hand" data-asked={prompt !== null} aria-label={board.yourHand}>
      {tiles.map((one) => {
        const discard = prompt?.tiles.find(({ tile }) => tile === one.tile);
        return (
          <HandTile
            key={one.tile}
            {...one}
            apart={one === hand.drawn}
            raised={raised === one.tile}
            reachable={reachable === one.tile}
            refused={Boolean(discard?.refusal)}
            makesReady={Boolean(discard?.waits.length)}
            canThrow={canDrag(rules)}
            onTap={tap}
            onThrow={onDiscard}
          />
        );
      })}
    </fieldset>
  );
}

interface HandTileProps extends HandTileView {
  /** Whether it was just drawn. */
  readonly apart: boolean;
  readonly raised: boolean;
  /** Whether the tab key goes to it: to one tile of the hand only. */
  readonly reachable: boolean;
  readonly refused: boolean;
  /** Whether the hand is ready without it. */
  readonly makesReady: boolean;
  readonly canThrow: boolean;
  readonly onTap: (tile: TileId) => void;
  readonly onThrow: (tile: TileId) => void;
}

function HandTile({ tile, missing, onTap, onThrow, ...is }: HandTileProps): ReactNode {
  const texts = useTexts();
  const { board } = texts;
  const drag = useThrow(is.canThrow, () => onThrow(tile));
  const facts = [
    nameOfKind(kindOf(tile), texts),
    is.apart && board.drawn,
    is.refused && board.notNow,
    is.makesReady && board.makesReady,
  ];
  return (
    <button
      type="button"
      className="own-tile"
      data-tile={tile}
      data-apart={is.apart}
      data-raised={is.raised}
      data-missing={missing}
      data-refused={is.refused}
      tabIndex={is.reachable ? 0 : -1}
      aria-pressed={is.raised}
      aria-label={facts.filter(Boolean).join(", ")}
      onClick={() => {
        if (!drag.hasMoved()) onTap(tile);
      }}
      {...drag.handlers}
    >
      <StandingTile tile={tile} />
      {is.makesReady && <Picture className="own-tile-ready" name="ready-arrow" />}
    </button>
  );
}
