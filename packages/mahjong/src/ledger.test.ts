import { describe, expect, test } from "vitest";
import { balanceOf, cancelKongMoney, moveKongMoney, type Payment } from "./ledger.js";

const pay = (from: number, to: number, points: number, cause: Payment["cause"], tile?: number): Payment => ({
  from,
  to,
  points,
  cause,
  tile,
});
const balances = (payments: readonly Payment[]): number[] => [0, 1, 2, 3].map((seat) => balanceOf(payments, seat));

describe("moveKongMoney", () => {
  const concealed = [1, 2, 3].map((from) => pay(from, 0, 2, "rain", 8));
  const added = [1, 2, 3].map((from) => pay(from, 0, 1, "wind", 8));

  test.each([
    ["a concealed kong, one winner", concealed, [1], [0, 4, -2, -2]],
    // Third parties pay again, and each winner pays the others (Q45).
    ["a concealed kong, two winners", concealed, [1, 2], [0, 2, 2, -4]],
    ["a concealed kong, three winners", concealed, [1, 2, 3], [0, 0, 0, 0]],
    ["an added kong, one winner", added, [2], [0, -1, 2, -1]],
    ["an added kong, two winners", added, [2, 3], [0, -2, 1, 1]],
    ["an exposed kong, the payer wins", [pay(1, 0, 2, "rain", 8)], [1], [0, 0, 0, 0]],
    ["an exposed kong, another wins", [pay(1, 0, 2, "rain", 8)], [2], [0, -2, 2, 0]],
    ["the last of two kongs", [...added, pay(1, 0, 2, "rain", 12)], [2], [3, -3, 1, -1]],
    ["a kong before another seat's", [...concealed, pay(2, 1, 2, "rain", 12)], [3], [0, 0, -4, 4]],
    // What is left of Q8 without a kong of the discarder's own as the last one.
    ["no kong", [pay(1, 0, 4, "win", 8)], [2], [4, -4, 0, 0]],
    ["a kong that the discarder paid for", [...added, pay(0, 1, 2, "rain", 12)], [2], [1, 1, -1, -1]],
  ])("%s", (_, payments, winners, expected) => {
    const moved = winners.reduce<readonly Payment[]>((before, winner) => moveKongMoney(before, 0, winner), payments);
    expect(balances(moved)).toEqual(expected);
  });
});

describe("cancelKongMoney", () => {
  test("gives back what these seats got for kongs, and nothing else", () => {
    const payments = [
      pay(0, 1, 2, "rain", 8),
      pay(2, 1, 1, "wind", 12),
      pay(3, 1, 4, "win", 16),
      pay(1, 0, 2, "rain", 20),
    ];
    expect(balances(cancelKongMoney(payments, [1]))).toEqual([2, 2, 0, -4]);
    expect(balanceOf(payments, 1, ["rain"])).toBe(0);
    expect(balanceOf(payments, 1, ["wind"])).toBe(1);
  });
});
