import { type Box, type Stage, windowBox } from "../../draw/box";
import { HEAD_RIGHT, tableGeometry } from "../board/table-geometry";

const WIDTH = 480;
/** Heights of the window while one is asked, and afterwards. */
const ASKED = 272;
const ASIDE = 96;
/** The least width of all who vote beside each other. */
const LEAST = 400;
const GAP = 8;

/**
 * The box of the window: in the middle while one is asked. Afterwards one plays on: there it covers no plate and no more
 * of a river than it must.
 */
export function voteBox(stage: Stage, asked: boolean): Box {
  const box = windowBox(stage, { width: WIDTH, height: asked ? ASKED : ASIDE });
  if (asked) return box;
  const { upright, within, plates, tiles } = tableGeometry(stage, false);
  const [, , opposite] = plates;
  if (upright) return { ...box, y: tiles[2].y + tiles[2].height };
  const left = opposite.x + opposite.width + GAP;
  const room = within.x + within.width - HEAD_RIGHT - GAP - left;
  const top = { ...box, y: within.y + GAP / 2 };
  return room < LEAST ? top : { ...top, x: left, width: Math.min(WIDTH, room) };
}
