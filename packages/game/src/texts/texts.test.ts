import { CloseCode } from "shaddock";
import { describe, expect, it } from "vitest";
import { format, phrase, texts } from "./texts.js";

/** Every text with the path that leads to it. */
function leaves(value: object, path = ""): [string, string][] {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === "string" ? [[`${path}.${key}`, item] as [string, string]] : leaves(item, `${path}.${key}`),
  );
}

/** In any order: languages differ in theirs. */
const places = (text: string): string[] =>
  phrase(text)
    .flatMap((part) => ("place" in part ? [part.place] : []))
    .sort();

describe("texts", () => {
  const english = new Map(leaves(texts.en));

  it("say something in English", () => {
    expect([...english].filter(([, text]) => text === "")).toEqual([]);
  });

  it.each(leaves(texts.zh))("zh%s says something, with the same places as in English", (path, text) => {
    expect(text).not.toBe("");
    expect(places(text)).toEqual(places(english.get(path) as string));
  });

  it("have a sentence of its own, and a way on, for every close code", () => {
    for (const { connection } of Object.values(texts)) {
      const whys = Object.values(CloseCode).map((code) => connection.closeReasons[code].why);
      expect(new Set(whys).size).toBe(whys.length);
    }
  });
});

describe("format()", () => {
  it("puts values in their places", () => {
    expect(format("{name} joined {count}", { name: "{count}", count: 2 })).toBe("{count} joined 2");
    expect(format("{name} joined", {})).toBe(" joined");
  });
});
