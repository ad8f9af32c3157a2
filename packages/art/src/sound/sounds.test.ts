import { describe, expect, test } from "vitest";
import { MUSIC, SOUND_NAMES, SOUNDS } from "./scores.js";
import { render, type Score } from "./synth.js";

const RATE = 22050;
const ALL: [string, Score][] = [...SOUND_NAMES.map((name): [string, Score] => [name, SOUNDS[name]]), ["music", MUSIC]];

const loudest = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe.each(ALL)("%s", (_, score) => {
  const samples = render(score, RATE);

  test("is as long and as loud as its score says", () => {
    expect(samples.length).toBe(Math.round(score.length * RATE));
    expect(samples.every(Number.isFinite)).toBe(true);
    expect(loudest(samples)).toBeCloseTo(score.peak, 3);
    expect(score.peak).toBeLessThan(0.9);
  });

  test("begins and ends in silence, without a step", () => {
    expect(samples[0]).toBeCloseTo(0, 5);
    expect(samples.at(-1)).toBeCloseTo(0, 5);
    expect(loudest(samples.subarray(-Math.round(0.005 * RATE)))).toBeLessThan(0.03);
  });

  test("swings around zero", () => {
    const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
    expect(Math.abs(mean)).toBeLessThan(0.01);
  });

  test("has no note after its end", () => {
    for (const note of score.notes) expect(note.at).toBeLessThan(score.length - 0.02);
  });

  test("is the same every time", () => {
    expect(Buffer.from(render(score, RATE).buffer).equals(Buffer.from(samples.buffer))).toBe(true);
  });
});

test("sounds of the table are short, the music is not", () => {
  for (const name of SOUND_NAMES) expect(SOUNDS[name].length, name).toBeLessThan(2);
  for (const name of ["discard", "draw", "tick", "button"] as const) expect(SOUNDS[name].length).toBeLessThan(0.2);
  expect(MUSIC.length).toBeGreaterThan(20);
  expect(MUSIC.length).toBeLessThan(30);
});

test.each([146.83, 293.66, 440, 880, 1174.66])("a string of %f Hz is in tune", (pitch) => {
  const note = { kind: "pluck", at: 0, gain: 1, pitch, length: 2, bright: 0.5 } as const;
  const samples = render({ length: 0.6, peak: 0.9, notes: [note] }, RATE).subarray(1000);
  const match = (lag: number): number => {
    let sum = 0;
    for (let i = 0; i < 4000; i++) sum += (samples[i] as number) * (samples[i + lag] as number);
    return sum;
  };
  const period = RATE / pitch;
  const lags = Array.from({ length: 7 }, (_, index) => Math.round(period) - 3 + index);
  const best = lags.reduce((one, other) => (match(other) > match(one) ? other : one));
  // The top of the parabola through the best three.
  const [before, top, after] = [match(best - 1), match(best), match(best + 1)];
  const lag = best + (0.5 * (before - after)) / (before - 2 * top + after);
  expect(Math.abs(1200 * Math.log2(period / lag))).toBeLessThan(4);
});
