import { kindAt, type Tile as TileId, tilesOf } from "@shaddock/mahjong";
import { type ReactNode, useId } from "react";
import { StandingTile } from "../tile/tile.js";
import "./lobby-button.css";

/** The tiles on each. */
const FACES: Readonly<Record<"practise" | "create" | "join", readonly TileId[]>> = {
  practise: [kindAt(0, 1), kindAt(1, 1), kindAt(2, 1)].flatMap((kind) => tilesOf(kind).slice(0, 1)),
  create: tilesOf(kindAt(2, 8)).slice(0, 2),
  join: tilesOf(kindAt(1, 5)).slice(0, 1),
};

/** A large button of the lobby. Why it cannot be used stands in it. */
export function LobbyButton({
  kind,
  title,
  note,
  whyNot,
  onClick,
}: {
  readonly kind: keyof typeof FACES;
  readonly title: string;
  readonly note: string;
  readonly whyNot: string | null;
  readonly onClick: () => void;
}): ReactNode {
  const id = useId();
  return (
    <button
      type="button"
      className="lobby-button"
      data-kind={kind}
      aria-disabled={whyNot !== null}
      aria-describedby={id}
      onClick={() => whyNot === null && onClick()}
    >
      <span className="lobby-button-tiles" aria-hidden="true">
        {FACES[kind].map((tile) => (
          <StandingTile key={tile} tile={tile} />
        ))}
      </span>
      <span className="lobby-button-words">
        <span className="lobby-button-title">{title}</span>
        <span className="lobby-button-note" id={id}>
          {whyNot ?? note}
        </span>
      </span>
    </button>
  );
}
