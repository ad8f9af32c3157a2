import { type Box, columns, TOUCH } from "../../draw/box";

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
/** Points that a letter is wide on average, and a Chinese character. */
const LETTER = 7.6;
const CHARACTER = 15;
/** The highest choice: two lines. */
const TALL = 56;

/** Choices in columns of one width, as many as the longest text leaves room for; from the upper left corner, below the legend. */
export function choiceBoxes({ choices }: ChoicesView, width: number): Box[] {
  const widest = Math.max(
    ...choices.map(({ text, whyNot }) => Math.max(textWidth(text), textWidth(whyNot ?? "") * 0.8)),
  );
  const room = Math.floor((width + GAP) / (widest + MARK + GAP));
  const count = evenColumns(choices.length, Math.max(1, Math.min(room, choices.length)));
  let y = LEGEND;
  const rows = rowsOf(choices, count).map((row) => {
    const height = row.some(({ whyNot }) => whyNot !== null) ? TALL : TOUCH;
    const boxes = columns({ x: 0, y, width, height }, count, GAP).slice(0, row.length);
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

/** The width of a line of text, in points: about, as fonts differ. */
function textWidth(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > "\u2e00" ? CHARACTER : LETTER), 0);
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
