import { describe, expect, it } from "vitest";
import {
  afterPrefix,
  cleanContent,
  cleanNickname,
  MAX_CONTENT,
  MAX_NICKNAME,
  receivedName,
  receivedText,
} from "./chat-text.js";

describe("receivedText()", () => {
  it.each([
    ["text", "text"],
    [12, "12"],
    [2124488677811589121n, "2124488677811589121"],
    [null, ""],
    [undefined, ""],
    [{ markup: "<b>" }, ""],
  ])("makes %o the text %o", (value, text) => {
    expect(receivedText(value)).toBe(text);
  });

  it("cuts what is too long, and no character in two", () => {
    expect(receivedText("abcdef", 4)).toBe("abcd…");
    expect(receivedText("abc😀", 4)).toBe("abc…");
  });
});

describe("receivedName()", () => {
  it("is one line without marks of direction", () => {
    expect(receivedName(" a\nb\u202eevil\u2066 ")).toBe("a b evil");
    expect(receivedName("x".repeat(1000))).toHaveLength(257);
  });
});

describe("afterPrefix()", () => {
  it("gives what follows, or the whole sentence", () => {
    expect(afterPrefix("New user: ", "New user: 12")).toBe("12");
    expect(afterPrefix("New user: ", "Welcome 12")).toBe("Welcome 12");
    expect(afterPrefix("New user: ", null)).toBe("");
  });
});

describe("cleanNickname()", () => {
  it("gives one line without commas", () => {
    expect(cleanNickname("  Ann,\n Lee\t\u202e ")).toBe("Ann， Lee");
    expect(cleanNickname(" \u200f ")).toBe("");
  });

  it("counts characters, not code units", () => {
    expect(cleanNickname("😀".repeat(40))).toBe("😀".repeat(MAX_NICKNAME));
  });
});

describe("cleanContent()", () => {
  it("takes blank ends off and has a limit", () => {
    expect(cleanContent("\n hi \n there \n")).toBe("hi \n there");
    expect(cleanContent("x".repeat(MAX_CONTENT + 1))).toHaveLength(MAX_CONTENT);
    expect(cleanContent("a\ud83d b😀")).toBe("a\ufffd b😀");
  });
});
