import { texts } from "@shaddock/game";
import { expect, it } from "vitest";
import type { AllTexts } from "../texts/texts.js";
import { memberName } from "./member-name.js";

const en = texts.en as AllTexts;

it.each([
  ["Ann", true, "Ann"],
  ["", true, "No name"],
  ["12", false, "Guest 12"],
  ["2124488677811589121", false, "Guest …589121"],
])("memberName() of %o, named: %s, is %s", (member, named, name) => {
  expect(memberName(en, member, named)).toBe(name);
});
