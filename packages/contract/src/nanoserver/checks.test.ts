import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checked, notifyChecks, pushChecks, requestChecks, responseChecks } from "./checks.js";
import { type Check, ShapeError } from "./shape.js";
import { notifySamples, pushSamples, requestSamples } from "./testing/samples.js";

type Case = readonly [name: string, check: Check<unknown>, sample: unknown];

const pick = (table: object, route: string): Check<unknown> =>
  (table as { [route: string]: Check<unknown> })[route] as Check<unknown>;
const pushCases: Case[] = Object.entries(pushSamples).map(([route, body]) => [route, pick(pushChecks, route), body]);
const cases: Case[] = [
  ...pushCases,
  ...Object.entries(notifySamples).map(([route, body]): Case => [route, pick(notifyChecks, route), body]),
  ...Object.entries(requestSamples).flatMap(([route, [body, answer]]): Case[] => [
    [route, pick(requestChecks, route), body],
    [`the answer to ${route}`, pick(responseChecks, route), answer],
  ]),
];

/** Every place below a value: its path, and the value again without it. */
function* places(value: unknown, path = "$"): Generator<readonly [path: string, without: unknown]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const name = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    const put = (replacement: unknown): unknown =>
      Array.isArray(value) ? value.with(Number(key), replacement) : { ...value, [key]: replacement };
    yield [name, put(undefined)];
    for (const [below, without] of places(child, name)) yield [below, put(without)];
  }
}

describe("checks", () => {
  test("there are as many as the server has routes and pushes", () => {
    expect(Object.keys(requestChecks)).toEqual(Object.keys(responseChecks));
    expect(Object.keys({ ...requestChecks, ...notifyChecks })).toHaveLength(21);
    expect(Object.keys(pushChecks)).toHaveLength(24);
  });

  test.each(cases)("%s: a good body is taken as it is", (_, check, sample) => {
    expect(check(sample, "$")).toBe(sample);
  });

  test.each(cases.filter(([name]) => !/VoiceMessage$/.test(name)))(
    "%s: a body without any of its parts is refused, with the path to it",
    (_, check, sample) => {
      for (const [path, without] of places(sample)) {
        expect(() => check(without, "$"), path).toThrow(expect.objectContaining({ name: "ShapeError", path }));
      }
      expect(() => check("text", "$")).toThrow(ShapeError);
    },
  );

  test("throw nothing but ShapeError, whatever the body is", () => {
    const junk = fc.anything({ withBigInt: true, withNullPrototype: true });
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(), junk, ([, check, sample], at, value) => {
        const all = [...places(sample)];
        const text = JSON.stringify(all[at % Math.max(1, all.length)]?.[1]);
        for (const body of [value, text && JSON.parse(text)]) {
          try {
            check(body, "$");
          } catch (error) {
            expect(error).toBeInstanceOf(ShapeError);
          }
        }
      }),
    );
  });

  test.each<[keyof typeof pushSamples, unknown]>([
    ["onMoPai", { acId: 1, mjids: [108] }],
    ["onMoPai", { acId: 1, mjids: [] }],
    ["onOpTypeDo", { uid: [], optype: 1, hutype: 0, mjs: [1] }],
    ["onOpTypeDo", { uid: [1], optype: 500, hutype: 0, mjs: [1] }],
    ["onDuanPai", { ...pushSamples.onDuanPai, dice1: 7 }],
    ["onDingQueHint", { que: 0 }],
    ["onCoinChange", { coin: 2n ** 60n }],
  ])("%s refuses what does not exist", (route, body) => {
    expect(() => pushChecks[route](body, "$")).toThrow(ShapeError);
  });

  test("take null where Go writes it for a list", () => {
    const { onOpTypeDo, onSyncDesk } = pushSamples;
    expect(() => pushChecks.onOpTypeDo({ ...onOpTypeDo, mjs: null }, "$")).not.toThrow();
    expect(() => pushChecks.onSyncDesk({ ...onSyncDesk, hint: null }, "$")).not.toThrow();
  });

  test("take both answers to an application to a club", () => {
    const check = responseChecks["ClubManager.ApplyClub"];
    expect(check({ code: -1, error: "no" }, "$")).toEqual({ code: -1, error: "no" });
    expect(() => check({ code: -1, data: "no" }, "$")).toThrow("$.error is missing, not a text");
  });

  test.each<[keyof typeof notifySamples, unknown]>([
    ["DeskManager.OpChoose", { optype: 1, idx: -1 }],
    ["DeskManager.OpChoose", { optype: 1, idx: 108 }],
    ["DeskManager.OpChoose", { optype: 0, idx: 1 }],
    ["DeskManager.DingQue", { que: 4 }],
  ])("%s with what harms the server is refused", (route, body) => {
    expect(() => notifyChecks[route](body, "$")).toThrow(ShapeError);
  });

  test("options that the server does not answer are refused", () => {
    const [body] = requestSamples["DeskManager.CreateDesk"];
    const check = requestChecks["DeskManager.CreateDesk"];
    expect(check({ ...body, clubId: 123_456 }, "$")).toMatchObject({ clubId: 123_456 });
    for (const wrong of [{ clubId: 0 }, { options: { ...body.options, mode: 2 } }, { options: undefined }]) {
      expect(() => check({ ...body, ...wrong }, "$")).toThrow(ShapeError);
    }
  });
});

describe("checked", () => {
  const { encode, decode } = checked({
    encode: (body) => JSON.stringify(body),
    decode: (bytes) => JSON.parse(Buffer.from(bytes).toString()),
  });
  const bytes = (body: unknown): Uint8Array => Uint8Array.from(Buffer.from(JSON.stringify(body)));

  test("lets pass what is of the contract", () => {
    expect(encode({ que: 1 }, "DeskManager.DingQue")).toBe('{"que":1}');
    expect(encode(undefined, "DeskManager.Ready")).toBe("{}");
    expect(encode(undefined, "DeskManager.UnCompleteDesk")).toBe("{}");
    expect(decode(bytes({ coin: 1 }), "onCoinChange", "push")).toEqual({ coin: 1 });
    const [, answer] = requestSamples["DeskManager.Join"];
    expect(decode(bytes(answer), "DeskManager.Join", "response")).toEqual(answer);
  });

  test.each([
    () => encode({ que: 4 }, "DeskManager.DingQue"),
    () => encode({}, "DeskManager.Unknown"),
    () => encode({}, "constructor"),
    () => decode(bytes({ coin: "1" }), "onCoinChange", "push"),
    () => decode(bytes({}), "onUnknown", "push"),
    () => decode(bytes({ coin: 1 }), "onCoinChange", "response"),
    () => decode(bytes({ code: 0 }), "DeskManager.Join", "response"),
  ])("%# stops what is not", (run) => {
    expect(run).toThrow(ShapeError);
  });
});
