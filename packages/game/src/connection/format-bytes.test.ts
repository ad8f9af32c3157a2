import { expect, it } from "vitest";
import { formatBytes } from "./format-bytes.js";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 kB"],
  [1540, "1.5 kB"],
  [123_456, "123 kB"],
  [5_000_000, "5 MB"],
  [7e13, "70000 GB"],
])("formatBytes(%d) is %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
