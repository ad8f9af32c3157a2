import { expect, test } from "vitest";
import { texts } from "../texts/texts.js";
import { shownNote } from "./shown-note.js";
import type { SeatView, TableView } from "./table-view.js";

const { board } = texts.en;
const won = [{ won: {} } as SeatView];
const plays = [{ won: null } as SeatView];
const note = (phase: TableView["phase"], seats: TableView["seats"], prompt: object | null = null): string =>
  shownNote({ phase, seats, prompt: prompt as TableView["prompt"] }, texts.en);

test("who has won is told that the others play on, as long as they do", () => {
  expect(note("playing", won)).toBe(board.outOfPlay);
  expect(note("playing", plays)).toBe("");
  expect(note("round-over", won)).toBe("");
});

test("who has chosen a suit is told that the others have not", () => {
  expect(note("missing-suit", plays)).toBe(board.waitingForOthers);
  expect(note("missing-suit", plays, { type: "missing-suit" })).toBe("");
  expect(note("missing-suit", [])).toBe(board.waitingForOthers);
});
