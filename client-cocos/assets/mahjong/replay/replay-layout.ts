import { type Box, columns, type Stage, safeBox, TOUCH } from "../../draw/box";

/** The nodes of the bar. */
export type ReplayBarNode = "StepBack" | "Play" | "Step" | "Seek" | "Position" | "Speed" | "SeatView" | "OpenHands";

/** The nodes of the screen, beside the board. */
export type ReplayNode = "Bar" | "Close" | "Troubles" | "TroubleList" | "Note" | "Suits" | "Result";

/** What lies where in a replay. */
export interface ReplayLayout {
  /** What the board has. */
  readonly board: Stage;
  readonly nodes: Record<ReplayNode, Box>;
  /** Within the bar. */
  readonly bar: Record<ReplayBarNode, Box>;
}

/** From this width on the bar has one row. */
const WIDE = 700;
const PAD = 6;
const GAP = 6;
const POSITION = 66;
const TROUBLES = 64;
const SUITS = 220;

/** The board, and below it the bar; the bar goes on below what a phone's edge covers. */
export function replayLayout(stage: Stage): ReplayLayout {
  const safe = safeBox(stage);
  const rows = safe.width < WIDE ? 2 : 1;
  const high = rows * TOUCH + (rows - 1) * GAP + 2 * PAD;
  const top = safe.y + safe.height - high;
  const board = { ...stage, height: top, safe: { ...stage.safe, bottom: 0 } };
  // Between what tells of troubles and what closes the replay, or below them.
  const edge = rows === 1 ? TROUBLES + 10 : TOUCH + 8;
  const room =
    rows === 1
      ? { x: safe.x + edge, y: safe.y, width: safe.width - 2 * edge, height: top - safe.y }
      : { x: safe.x, y: safe.y + edge, width: safe.width, height: top - safe.y - edge };
  const within = { x: safe.x + PAD, y: PAD, width: safe.width - 2 * PAD, height: TOUCH };
  return {
    board,
    nodes: {
      Bar: { x: 0, y: top, width: stage.width, height: stage.height - top },
      Close: { x: safe.x + safe.width - TOUCH - 4, y: safe.y + 4, width: TOUCH, height: TOUCH },
      Troubles: { x: safe.x + 6, y: safe.y + 4, width: TROUBLES, height: TOUCH },
      Suits: { x: safe.x + 12, y: safe.y + 6, width: SUITS, height: 24 },
      TroubleList: centred(room, { width: 460, height: 220 }),
      Note: centred(room, { width: 480, height: 120 }),
      Result: centred(room, { width: 860, height: rows === 1 ? 420 : 570 }),
    },
    bar: rows === 1 ? wideBar(within) : narrowBar(within),
  };
}

function centred({ x, y, width, height }: Box, wanted: { readonly width: number; readonly height: number }): Box {
  const size = { width: Math.min(wanted.width, width - 16), height: Math.min(wanted.height, height - 8) };
  return { x: x + (width - size.width) / 2, y: y + (height - size.height) / 2, ...size };
}

type Row = Pick<Record<ReplayBarNode, Box>, "StepBack" | "Play" | "Step" | "Seek" | "Position">;

/** Steps, seek and position, from the left. */
function firstRow(row: Box): Row {
  const button = (i: number): Box => ({ ...row, x: row.x + i * (TOUCH + GAP), width: TOUCH });
  const seek = row.x + 3 * (TOUCH + GAP) + GAP;
  const position = row.x + row.width - POSITION;
  return {
    StepBack: button(0),
    Play: button(1),
    Step: button(2),
    Seek: { ...row, x: seek, width: position - GAP - seek },
    Position: { ...row, x: position, width: POSITION },
  };
}

function wideBar(row: Box): Record<ReplayBarNode, Box> {
  const [speed, seat, hands] = [60, 112, 136];
  const right = row.x + row.width;
  const first = firstRow({ ...row, width: row.width - speed - seat - hands - 3 * GAP });
  return {
    ...first,
    Speed: { ...row, x: right - hands - seat - speed - 2 * GAP, width: speed },
    SeatView: { ...row, x: right - hands - seat - GAP, width: seat },
    OpenHands: { ...row, x: right - hands, width: hands },
  };
}

function narrowBar(row: Box): Record<ReplayBarNode, Box> {
  const [Speed, SeatView, OpenHands] = columns({ ...row, y: row.y + TOUCH + GAP }, 3, GAP) as [Box, Box, Box];
  return { ...firstRow(row), Speed, SeatView, OpenHands };
}
