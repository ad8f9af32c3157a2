import { expect, it } from "vitest";
import { formatBytes } from "./format-bytes.js";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 KB"],
  [1540, "1.5 KB"],
  [123_456, "123 KB"],
  [5_000_000, "5 MB"],
  [7e13, "70,000 GB"],
])("formatBytes() of %d is %s", (bytes, text) => {
  expect(formatBytes(bytes, "en")).toBe(text);
});
