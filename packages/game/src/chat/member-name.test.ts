import { expect, it } from "vitest";
import { texts } from "../texts/texts.js";
import { memberName } from "./member-name.js";

it.each([
  ["Ann", true, "Ann"],
  ["", true, "No name"],
  ["12", false, "Guest 12"],
  ["2124488677811589121", false, "Guest …589121"],
])("memberName() of %o, named: %s, is %s", (member, named, name) => {
  expect(memberName(member, named, texts.en)).toBe(name);
});
