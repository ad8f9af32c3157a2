import { expect, test } from "vitest";
import { format, texts } from "../texts/texts.js";
import { rulesLine } from "./rules.js";

test("rulesLine() names what was agreed on, with the limit", () => {
  const { rules } = texts.en.table;
  expect(rulesLine([{ rule: "self-draw-fan" }, { rule: "limit", fan: 4 }], texts.en)).toBe(
    `${rules["self-draw-fan"]} · ${format(rules.limit, { fan: 4 })}`,
  );
  expect(rulesLine([], texts.en)).toBe("");
});
