import { expect, test } from "vitest";
import { isLocalOrigin } from "./origin.js";

test.each([undefined, "http://localhost:3250", "http://127.0.0.1:3250", "http://[::1]:3250", "https://app.localhost"])(
  "isLocalOrigin() takes %j",
  (origin) => {
    expect(isLocalOrigin(origin)).toBe(true);
  },
);

test.each([
  "http://example.com",
  "http://127.0.0.1.example.com",
  "http://localhost.example.com",
  "null",
  "file://",
  "",
])("isLocalOrigin() refuses %j", (origin) => {
  expect(isLocalOrigin(origin)).toBe(false);
});
