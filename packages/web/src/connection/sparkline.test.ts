import { describe, expect, it } from "vitest";
import { linePath } from "./sparkline.js";

describe("linePath()", () => {
  it("ends at the right edge, and fills the height at the highest value", () => {
    expect(linePath([], 200)).toBe("");
    expect(linePath([0, 200], 200)).toBe("M235.9 34.0L240.0 2.0");
    expect(linePath([-5], 200)).toBe("M240.0 34.0");
  });
});
