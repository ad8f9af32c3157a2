import { delay } from "redux-saga/effects";
import { expect, it } from "vitest";
import { pause } from "./environment.js";

it("pause() waits on the platform's timer by default", () => {
  expect(pause({ createClient: undefined as never, now: () => 0 }, 50)).toEqual(delay(50));
});
