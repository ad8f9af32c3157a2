import { NanoServerApiError } from "@shaddock/contract/nanoserver";
import { BodyError, ConnectionError, QueueFullError, TimeoutError } from "shaddock";
import { describe, expect, it } from "vitest";
import { failure, failureOf } from "./failure.js";

describe("failureOf()", () => {
  it.each([
    [new NanoServerApiError("network", "Cannot reach it"), "unreachable", "Cannot reach it"],
    [new NanoServerApiError("refused", "no", 400), "refused", "no"],
    [new NanoServerApiError("status", "Status 502", 502), "status", "502"],
    [new NanoServerApiError("body", "no JSON", 200), "shape", "no JSON"],
    [new TimeoutError("room.join", 5), "unanswered", "No response to room.join in 5 ms"],
    [new ConnectionError({ code: 1, message: "Connection closed (1006)" }), "offline", "Connection closed (1006)"],
    [new QueueFullError("room.join"), "offline", "No room for room.join"],
    [new BodyError("room.join", new Error("bad")), "shape", "Body of room.join: bad"],
    [new RangeError("The id is 0"), "impossible", "The id is 0"],
  ])("tells %s", (error, code, detail) => {
    expect(failureOf(error)).toEqual({ code, detail });
  });
});

it("failure() keeps no more than a few lines of what a server says", () => {
  expect(failure("refused", "x".repeat(1000)).detail).toHaveLength(300);
  expect(failure("cards")).toEqual({ code: "cards", detail: "" });
});
