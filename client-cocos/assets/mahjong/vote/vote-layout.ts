import { type Box, type Stage, safeBox, windowBox } from "../../draw/box";

/** Heights of the window with the buttons, and without. */
const OPEN = 300;
const ASIDE = 214;

/** The box of the window: in the middle while one is asked; afterwards above the table, where one plays on. */
export function voteBox(stage: Stage, asked: boolean): Box {
  const box = windowBox(stage, { width: 480, height: asked ? OPEN : ASIDE });
  return asked ? box : { ...box, y: safeBox(stage).y + 4 };
}
