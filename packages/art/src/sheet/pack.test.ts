import fc from "fast-check";
import { expect, test } from "vitest";
import { pack } from "./pack.js";

test("pack() puts no box on another or over the edge", () => {
  const side = fc.integer({ min: 1, max: 60 });
  const boxes = fc.uniqueArray(fc.record({ name: fc.string(), width: side, height: side }), {
    selector: ({ name }) => name,
    maxLength: 30,
  });
  fc.assert(
    fc.property(boxes, (all) => {
      const frames = pack(all, 512);
      expect(frames.map(({ name }) => name).sort()).toEqual(all.map(({ name }) => name).sort());
      frames.forEach((one, index) => {
        expect(one.x > 0 && one.y > 0 && one.x + one.width < 512 && one.y + one.height < 512).toBe(true);
        for (const other of frames.slice(index + 1)) {
          const beside = one.x + one.width < other.x || other.x + other.width < one.x;
          const below = one.y + one.height < other.y || other.y + other.height < one.y;
          expect(beside || below).toBe(true);
        }
      });
    }),
  );
});

test.each([[{ name: "wide", width: 513, height: 1 }], [{ name: "high", width: 1, height: 513 }]])(
  "pack() refuses what does not fit: %o",
  (box) => {
    expect(() => pack([box], 512)).toThrow(RangeError);
  },
);
