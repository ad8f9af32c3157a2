import { type Box, columns, TOUCH } from "../../draw/box";
import { textWidth } from "../../window/text-width";

/** One of several that there are to choose from. */
export interface ChoiceView {
  readonly text: string;
  readonly on: boolean;
  /** Why it cannot be chosen; null where it can. */
  readonly whyNot: string | null;
}

/** A question, and what there is to choose from. */
export interface ChoicesView {
  readonly legend: string;
  readonly choices: readonly ChoiceView[];
}

/** The height of the question, in points. */
export const LEGEND = 24;

const GAP = 6;
/** What is beside the text of a choice. */
const MARK = 52;
/** The sizes of letters: of a choice, and of why it cannot be chosen. */
const SIZE = { text: 15, why: 12 } as const;
/** The highest choice: two lines. */
const TALL = 56;

/**
 * Choices in columns of one width, as many as the longest text leaves room for; what is over fills a row of its own. From
 * the upper left corner, below the legend.
 */
export function choiceBoxes({ choices }: ChoicesView, width: number): Box[] {
  const widest = Math.max(
    ...choices.map(({ text, whyNot }) => Math.max(textWidth(text, SIZE.text), textWidth(whyNot ?? "", SIZE.why))),
  );
  const room = Math.floor((width + GAP) / (widest + MARK + GAP));
  const count = evenColumns(choices.length, Math.max(1, Math.min(room, choices.length)));
  let y = LEGEND;
  const rows = rowsOf(choices, count).map((row) => {
    const height = row.some(({ whyNot }) => whyNot !== null) ? TALL : TOUCH;
    const boxes = columns({ x: 0, y, width, height }, row.length, GAP);
    y += height + GAP;
    return boxes;
  });
  return ([] as Box[]).concat(...rows);
}

/** The height of a question with its choices; 0 where there are none. */
export function choicesHeight(view: ChoicesView, width: number): number {
  const last = choiceBoxes(view, width).pop();
  return last ? last.y + last.height : 0;
}

/** As many columns as fill their rows best, of those that there is room for. */
function evenColumns(count: number, most: number): number {
  return Math.ceil(count / Math.ceil(count / most));
}

function rowsOf<T>(items: readonly T[], count: number): T[][] {
  const rows: T[][] = [];
  for (let i = 0; i < items.length; i += count) rows.push(items.slice(i, i + count));
  return rows;
}
