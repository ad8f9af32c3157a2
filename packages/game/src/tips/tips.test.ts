import { expect, test } from "vitest";
import { keepTips, seenTips, tipFor } from "./tips.js";

const storage = (kept?: string) => {
  let now = kept;
  return {
    get: () => now,
    set(_key: string, value: string) {
      now = value;
    },
  };
};

test("what was seen is remembered", () => {
  const kept = storage();
  expect(seenTips(kept)).toEqual([]);
  keepTips(kept, ["claim", "ready"]);
  expect(seenTips(kept)).toEqual(["claim", "ready"]);
});

test.each(["", "{", "null", "7", '{"0":"claim"}', '["nothing", 7, null]'])("seenTips() reads %j as nothing", (kept) => {
  expect(seenTips(storage(kept))).toEqual([]);
});

test("a storage that fails is as good as none", () => {
  const fails = () => {
    throw new Error("forbidden");
  };
  expect(seenTips({ get: fails, set: fails })).toEqual([]);
  expect(() => keepTips({ get: fails, set: fails }, ["claim"])).not.toThrow();
});

test("tipFor() tells of what is asked, and else of a ready hand", () => {
  const wait = { kind: 3, remaining: 1, fan: 1, limit: false, selfDrawOnly: false };
  const asked = (type: "missing-suit" | "claim" | "discard" | "ready") =>
    tipFor({ prompt: { id: 1, type, refusal: null } as never, waits: [wait] });
  expect(asked("missing-suit")).toBe("missing");
  expect(asked("claim")).toBe("claim");
  expect(asked("discard")).toBe("discard");
  expect(asked("ready")).toBeNull();
  expect(tipFor({ prompt: null, waits: [wait] })).toBe("ready");
  expect(tipFor({ prompt: null, waits: [] })).toBeNull();
});
