import { expect, test } from "vitest";
import { texts } from "../texts/texts.js";
import { freshNotices, noticesOf } from "./notices.js";
import type { TableView } from "./table-view.js";

const refused = { id: 7, refusal: "too-late" } as TableView["refused"];
const trouble = { code: "not-sent", time: 3 } as TableView["trouble"];
const { table } = texts.en;

test("noticesOf() says why nothing happened, and what is wrong with what the server tells", () => {
  expect(noticesOf({ refused: null, trouble: null }, texts.en)).toEqual([]);
  expect(noticesOf({ refused, trouble }, texts.en)).toEqual([
    { key: "refused 7", text: table.refusals["too-late"] },
    { key: "trouble 3 not-sent", text: table.troubles["not-sent"] },
  ]);
});

test("freshNotices() gives all that are new, also two troubles of one moment", () => {
  const first = noticesOf({ refused: null, trouble }, texts.en);
  const next = noticesOf({ refused, trouble: { ...trouble, code: "tile-twice" } as TableView["trouble"] }, texts.en);
  expect(freshNotices(first, first)).toEqual([]);
  expect(freshNotices(next, first)).toEqual(next);
});
