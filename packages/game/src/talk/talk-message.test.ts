import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACES, MAX_TALK, PHRASES, readTalk, type Talk, talkMessage } from "./talk-message.js";

const talks: fc.Arbitrary<Talk> = fc.oneof(
  fc.constantFrom(...PHRASES).map((phrase) => ({ kind: "phrase", phrase }) as const),
  fc.constantFrom(...FACES).map((face) => ({ kind: "face", face }) as const),
  fc.string({ minLength: 1, unit: "binary" }).map((text) => ({ kind: "text", text }) as const),
);

/** Anything that could be taken for a message of ours at first sight. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.record(
    {
      v: fc.oneof(fc.constant(1), fc.anything()),
      uid: fc.oneof(fc.integer(), fc.anything()),
      kind: fc.oneof(fc.constantFrom("phrase", "face", "text", "clip", "__proto__"), fc.anything()),
      phrase: fc.oneof(fc.constantFrom(...PHRASES, "toString"), fc.anything()),
      face: fc.anything(),
      text: fc.oneof(fc.string({ unit: "binary", maxLength: 1000 }), fc.anything()),
    },
    { requiredKeys: [] },
  ),
);

describe("talk", () => {
  it("comes as it was said, through JSON", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), talks, (uid, talk) => {
        const message = talkMessage(uid, talk);
        const read = readTalk(JSON.parse(JSON.stringify(message)));
        if (talk.kind !== "text") expect(read).toEqual({ uid, talk });
        // A text as it will be shown: sending it once more changes nothing.
        else expect(read && talkMessage(uid, read.talk)).toEqual(message);
      }),
    );
  });

  it("is one line of a limited length, without marks of direction, whatever came", () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const read = readTalk(body);
        if (!read) return;
        expect(Number.isSafeInteger(read.uid)).toBe(true);
        const { talk } = read;
        if (talk.kind === "phrase") expect(PHRASES).toContain(talk.phrase);
        else if (talk.kind === "face") expect(FACES).toContain(talk.face);
        else {
          expect(talk.kind).toBe("text");
          const { text } = talk as { text: string };
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(MAX_TALK);
          expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [null],
    ["hello"],
    [{ v: 2, uid: 7, kind: "text", text: "hi" }],
    [{ v: 1, uid: "7", kind: "text", text: "hi" }],
    [{ v: 1, uid: 7n, kind: "text", text: "hi" }],
    [{ v: 1, uid: 7, kind: "text", text: " \u202e\n " }],
    [{ v: 1, uid: 7, kind: "text", text: { toString: "hi" } }],
    [{ v: 1, uid: 7, kind: "phrase", phrase: "toString" }],
    [{ v: 1, uid: 7, kind: "face", face: "🏴" }],
    [{ v: 1, uid: 7, kind: "clip", fileId: "x" }],
  ])("is nothing when %o came", (body) => {
    expect(readTalk(body)).toBeNull();
  });

  it("cuts no character in two, and takes its time with nothing", () => {
    const text = `${"x".repeat(MAX_TALK - 1)}😀`;
    expect(talkMessage(7, { kind: "text", text })?.text).toBe("x".repeat(MAX_TALK - 1));
    expect(readTalk({ v: 1, uid: 7, kind: "text", text: "<b>".repeat(1_000_000) })?.talk).toEqual({
      kind: "text",
      text: "<b>".repeat(MAX_TALK / 3),
    });
  });
});
