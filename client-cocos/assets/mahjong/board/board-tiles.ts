import type { Box } from "../../draw/box";
import { kindOf, type TableView, type Tile } from "../../shaddock/shaddock.mjs";
import type { PlacedTile } from "../tile/placed-tile";
import { tileSizes } from "../tile/tile-looks";
import type { BoardLook } from "./board-look";
import { placeOthers, type TileWords } from "./place-hands";
import { placeOwnHand } from "./place-own-hand";
import { placeRivers } from "./place-rivers";
import type { TableGeometry } from "./table-geometry";

/** The tint of tiles like the one that is looked at. */
const LOOKED_AT = "#ffdf80";

/** All tiles of a table, those that lie over others after them. */
export function boardTiles(view: TableView, geometry: TableGeometry, look: BoardLook): PlacedTile[] {
  const { language, marks, raised = null } = look;
  const words: TileWords = { marks: { suit: marks, rank: marks }, script: language, wall: wallOf(geometry) };
  const [own, ...others] = view.seats;
  const prompt = view.prompt?.type === "discard" ? view.prompt : null;
  const tiles = [
    ...placeRivers(view, geometry, words),
    ...others.map((seat) => placeOthers(seat, geometry, words)).reduce((all, some) => all.concat(some), []),
    ...(own ? placeOwnHand(own, geometry, { ...words, prompt, raised }) : []),
  ];
  return raised === null ? tiles : tiles.map((tile) => lookedAt(tile, raised));
}

/** A tile in the middle of the table: from there they are dealt and drawn. */
function wallOf({ centre, lying: width }: TableGeometry): Box {
  const { height } = tileSizes(width);
  return { width, height, x: centre.x + (centre.width - width) / 2, y: centre.y + (centre.height - height) / 2 };
}

/** Marks a tile that is like the one that is raised; those of hidden tiles have no number as their key. */
function lookedAt(tile: PlacedTile, raised: Tile): PlacedTile {
  const isLike = /^\d+$/.test(tile.key) && kindOf(Number(tile.key)) === kindOf(raised) && Number(tile.key) !== raised;
  return isLike ? { ...tile, tint: LOOKED_AT } : tile;
}
