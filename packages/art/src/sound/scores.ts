import type { Note, Score } from "./synth.js";

/** Hertz of a degree of the pentatonic scale on D: 0 is D4, 5 is D5, -5 is D3. */
function degree(step: number): number {
  const semitones = [0, 2, 4, 7, 9][((step % 5) + 5) % 5] as number;
  return 293.66 * 2 ** (Math.floor(step / 5) + semitones / 12);
}

const clack = (at: number, pitch: number, gain: number, length = 0.07): Note => ({
  kind: "clack",
  at,
  pitch,
  gain,
  length,
});
const pluck = (at: number, step: number, gain: number, length = 0.9): Note => ({
  kind: "pluck",
  at,
  pitch: degree(step),
  gain,
  length,
  bright: 0.7,
});
const bell = (at: number, step: number, gain: number, length: number): Note => ({
  kind: "bell",
  at,
  pitch: degree(step),
  gain,
  length,
});

/** Many tiles pushed around: louder towards the middle, never two alike. */
function shuffled(): Note[] {
  return Array.from({ length: 46 }, (_, index) => {
    const share = index / 46;
    const spread = (index * 0.618) % 1;
    return clack(
      0.02 + share * 1.15 + spread * 0.03,
      1500 + spread * 1500,
      0.25 + Math.sin(Math.PI * share) * (0.35 + spread * 0.4),
      0.05,
    );
  });
}

/** Names of the short sounds. */
export const SOUND_NAMES = [
  "discard",
  "draw",
  "pong",
  "kong",
  "win",
  "tick",
  "shuffle",
  "button",
  "message",
  "turn",
  "coins",
  "round-over",
] as const;

/** Name of a short sound. */
export type SoundName = (typeof SOUND_NAMES)[number];

/** What happens at the table, as it sounds. */
export const SOUNDS: { readonly [name in SoundName]: Score } = {
  /** A tile put into the river. */
  discard: {
    length: 0.14,
    peak: 0.89,
    notes: [
      clack(0, 1250, 1, 0.09),
      clack(0.012, 2100, 0.45, 0.05),
      { kind: "tone", at: 0, pitch: 260, to: 150, gain: 0.5, length: 0.07 },
    ],
  },
  /** A tile taken from the wall. */
  draw: {
    length: 0.15,
    peak: 0.5,
    notes: [{ kind: "air", at: 0, pitch: 1800, to: 3400, gain: 0.5, length: 0.11 }, clack(0.085, 2300, 0.6, 0.05)],
  },
  /** A pong is claimed. */
  pong: {
    length: 0.55,
    peak: 0.89,
    notes: [clack(0, 1200, 1), clack(0.075, 1450, 1), pluck(0.08, 5, 0.8, 0.5), pluck(0.1, 7, 0.7, 0.5)],
  },
  /** A kong. */
  kong: {
    length: 0.9,
    peak: 0.89,
    notes: [
      clack(0, 1150, 1),
      clack(0.07, 1350, 1),
      clack(0.14, 1550, 1),
      pluck(0.15, 0, 0.9, 0.8),
      pluck(0.17, 3, 0.8, 0.8),
      pluck(0.19, 5, 0.8, 0.8),
      bell(0.15, -5, 0.5, 0.8),
    ],
  },
  /** Somebody wins. */
  win: {
    length: 1.9,
    peak: 0.89,
    notes: [
      clack(0, 1100, 0.8),
      bell(0, -5, 0.7, 1.8),
      ...[0, 2, 3, 5, 7, 8, 10].map((step, index) => pluck(0.04 + index * 0.075, step, 0.75, 1.2)),
      bell(0.6, 10, 0.4, 1.2),
      pluck(0.62, 5, 0.8, 1.2),
      pluck(0.62, 8, 0.7, 1.2),
    ],
  },
  /** A second of the last seconds. */
  tick: {
    length: 0.09,
    peak: 0.6,
    notes: [clack(0, 880, 0.7, 0.06), { kind: "tone", at: 0, pitch: 1320, to: 1320, gain: 0.5, length: 0.05 }],
  },
  /** The wall is built. */
  shuffle: { length: 1.3, peak: 0.8, notes: shuffled() },
  /** A button. */
  button: { length: 0.08, peak: 0.5, notes: [{ kind: "tone", at: 0, pitch: 520, to: 780, gain: 1, length: 0.07 }] },
  /** Somebody says something. */
  message: { length: 0.42, peak: 0.5, notes: [bell(0, 7, 0.8, 0.25), bell(0.09, 10, 0.8, 0.32)] },
  /** It is the player's turn. */
  turn: { length: 0.4, peak: 0.55, notes: [pluck(0, 5, 1, 0.38), pluck(0.07, 8, 0.8, 0.32)] },
  /** Points go from player to player. */
  coins: {
    length: 0.55,
    peak: 0.6,
    notes: [0, 0.05, 0.11, 0.18, 0.26].map((at, index) => bell(at, 12 + (index % 3) * 2, 0.7 - index * 0.08, 0.28)),
  },
  /** The round is over. */
  "round-over": {
    length: 1.8,
    peak: 0.8,
    notes: [
      bell(0, -10, 0.9, 1.7),
      bell(0.02, -5, 0.5, 1.5),
      ...[8, 5, 3, 0].map((step, index) => pluck(0.15 + index * 0.16, step, 0.7, 1.1)),
    ],
  },
};

/** Seconds of a beat. */
const BEAT = 0.72;

/** The tune: beats, then degrees that begin together; `-` is a rest. */
const TUNE =
  "1:5 .5:7 .5:8 1:10 1:8 | 1:7 .5:8 .5:7 2:5 | 1:3 .5:5 .5:7 1:8 1:7 | 3:5 1:- | " +
  "1:8 .5:10 .5:12 1:13 1:12 | 1:10 .5:12 .5:10 2:8 | 1:7 .5:8 .5:7 1:5 1:3 | 3:5 1:-";
const BASS = "2:-5 2:0 | 2:-3 2:-5 | 2:-7 2:-2 | 2:-5 2:0 | 2:-2 2:-5 | 2:-7 2:-3 | 2:-3 2:-7 | 4:-5";

function voice(text: string, gain: number, length: number, bright: number): Note[] {
  let beat = 0;
  return text
    .split(/[ |]+/)
    .filter(Boolean)
    .flatMap((word): Note[] => {
      const [beats = "", step = ""] = word.split(":");
      const at = 0.05 + beat * BEAT;
      beat += Number(beats);
      return step === "-" ? [] : [{ kind: "pluck", at, pitch: degree(Number(step)), gain, length, bright }];
    });
}

/** A calm tune of strings that begins and ends in silence, so that it may be played round and round. */
export const MUSIC: Score = {
  length: 8 * 4 * BEAT + 0.6,
  peak: 0.6,
  notes: [...voice(TUNE, 1, 2.2, 0.35), ...voice(BASS, 0.85, 2.8, 0.2), ...voice(`2:- ${TUNE}`, 0.16, 1.4, 0.2)],
};
