import { expect, test } from "vitest";
import { fourthTile } from "./fourth-tile.js";

const three = [4, 5, 6];
const four = [...three, 7];

test("the fourth tile of a kong lies across where it was added to a pong, and only there", () => {
  const laid = { tile: 7, across: false, adding: false };
  for (const type of ["concealed-kong", "exposed-kong", "kong"] as const)
    expect(fourthTile({ type, tiles: four, adding: null })).toEqual(laid);
  expect(fourthTile({ type: "added-kong", tiles: four, adding: null })).toEqual({ ...laid, across: true });
});

test("it lies there already while it may still be robbed", () => {
  expect(fourthTile({ type: "pong", tiles: three, adding: 7 })).toEqual({ tile: 7, across: true, adding: true });
});

test("a pong has none", () => {
  expect(fourthTile({ type: "pong", tiles: three, adding: null })).toBeNull();
});
