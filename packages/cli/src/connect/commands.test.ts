import { expect, test } from "vitest";
import { complete } from "./commands.js";
import { CONTRACTS } from "./contracts.js";

test.each([
  ["", 9, ""],
  ["st", 2, "st"],
  ["  st", 2, "st"],
  ["request ", 7, ""],
  ["request DeskManager.C", 1, "DeskManager.C"],
  ["notify DeskManager.", 14, "DeskManager."],
  ["on onD", 9, "onD"],
  ["off  onH", 1, "onH"],
  ["state ", 0, ""],
  ["constructor o", 0, "o"],
  ["request Manager.Login {", 0, "Manager.Login"],
])("complete(%j) gives %i candidates for %j", (line, count, part) => {
  const [candidates, whole] = complete(CONTRACTS.nanoserver.routes, line);
  expect(candidates).toHaveLength(count);
  expect(whole).toBe(part);
  expect(candidates.every((candidate) => candidate.startsWith(part) && candidate.endsWith(" "))).toBe(true);
});
