import { type BodyArt, faceOf, type Layer, type TileLook, tileLayers } from "@shaddock/art";
import type { RootState } from "@shaddock/game";
import { type Kind, kindOf, type Tile as TileId } from "@shaddock/mahjong";
import { type Context, createContext, type FunctionComponent, memo, type ReactNode, useContext } from "react";
import { useSelector } from "react-redux";
import { TileDrawings } from "./drawings.js";
import "./tile.css";

/** The side of the table that a seat has, as the viewer sees it. */
export type Side = "self" | "right" | "across" | "left";

/** The side of each place. */
export const SIDES: readonly Side[] = ["self", "right", "across", "left"];

/** The kind that the viewer looks at: its other tiles on the table are marked. Null for none. */
export const LookedAt: Context<Kind | null> = createContext<Kind | null>(null);

/** How a tile stands out. */
export type TileMark = "last" | "won" | undefined;

const LYING = {
  self: { body: "body-up", turn: 0 },
  across: { body: "body-up", turn: 0 },
  left: { body: "body-up-turned", turn: 90 },
  right: { body: "body-up-turned", turn: 270 },
} as const satisfies Record<Side, TileLook>;

/** A tile that lies with its face up, before its seat. Those of the sides are turned. */
export const Tile: FunctionComponent<{
  readonly tile: TileId;
  readonly side?: Side;
  readonly mark?: TileMark;
}> = memo(({ tile, side = "self", mark }) => {
  const kind = kindOf(tile);
  const lookedAt = useContext(LookedAt) === kind;
  const marks = useMarks();
  return (
    <Picture
      layers={tileLayers({ ...LYING[side], face: faceOf(kind), ...marks })}
      data-tile={tile}
      data-side={side}
      data-mark={mark}
      data-looked-at={lookedAt}
    />
  );
});

/** A tile as it stands before its owner. */
export const StandingTile: FunctionComponent<{ readonly tile: TileId }> = memo(({ tile }) => {
  const marks = useMarks();
  return <Picture layers={tileLayers({ body: "body-hand", face: faceOf(kindOf(tile)), ...marks })} />;
});

/** A tile that hides its face: one standing before another seat, or one of a concealed kong. */
export const HiddenTile: FunctionComponent<{ readonly side: Side; readonly lying?: boolean }> = memo(
  ({ side, lying = false }) => (
    <Picture layers={tileLayers({ body: hiddenBody(side, lying) })} data-side={side} data-hidden={!lying} />
  ),
);

function hiddenBody(side: Side, lying: boolean): BodyArt {
  const sideways = side === "left" || side === "right";
  if (lying) return sideways ? "body-down-turned" : "body-down";
  return sideways ? `body-${side}` : "body-across";
}

/** Marks in the corners, for who wants them. */
function useMarks(): Pick<TileLook, "suit" | "rank"> {
  const marks = useSelector(({ settings }: RootState) => settings.marks);
  return { suit: marks, rank: marks };
}

function Picture({
  layers,
  ...data
}: {
  readonly layers: readonly Layer[];
  readonly [data: `data-${string}`]: unknown;
}): ReactNode {
  const [body] = layers;
  const urlOf = useContext(TileDrawings);
  return (
    <svg className="tile" viewBox={`0 0 ${body?.width} ${body?.height}`} aria-hidden="true" {...data}>
      {layers.map(({ art, x, y, width, height, turn }) => (
        <image
          key={art}
          href={urlOf(art)}
          x={x}
          y={y}
          width={width}
          height={height}
          transform={turn ? `rotate(${turn} ${x + width / 2} ${y + height / 2})` : undefined}
        />
      ))}
    </svg>
  );
}
