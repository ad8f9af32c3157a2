/** One event of a score. Times in seconds, pitches in hertz, gains from 0 to 1. */
export type Note = {
  /** From the beginning of the score. */
  readonly at: number;
  readonly gain: number;
} & (
  | {
      /** Two tiles, or wood, that meet: a few tones that die at once, behind a crack of noise. */
      readonly kind: "clack";
      readonly pitch: number;
      /** Until it is 60 dB down. */
      readonly length: number;
    }
  | {
      /** A string that is plucked: a noise that goes round in a delay and grows dull. */
      readonly kind: "pluck";
      readonly pitch: number;
      readonly length: number;
      /** How bright it begins, from 0 to 1. */
      readonly bright: number;
    }
  | {
      /** A bell or a gong: tones that are no multiples of each other. */
      readonly kind: "bell";
      readonly pitch: number;
      readonly length: number;
    }
  | {
      /** A tone that glides, with a soft beginning. */
      readonly kind: "tone";
      readonly pitch: number;
      readonly to: number;
      readonly length: number;
    }
  | {
      /** Air: noise around a pitch that glides. */
      readonly kind: "air";
      readonly pitch: number;
      readonly to: number;
      readonly length: number;
    }
);

/** What is played, and how loud its loudest moment is. */
export interface Score {
  /** Seconds. */
  readonly length: number;
  /** The largest sample, from 0 to 1. */
  readonly peak: number;
  readonly notes: readonly Note[];
}

/** Seconds in which a sound comes from silence and goes back. */
const FADE_IN = 0.001;
const FADE_OUT = 0.02;

/** Samples between -1 and 1, one channel. The same score and rate give the same samples. */
export function render(score: Score, rate: number): Float32Array {
  const out = new Float32Array(Math.round(score.length * rate));
  score.notes.forEach((note, index) => {
    const samples = VOICES[note.kind](note as never, rate, noise(index + 1));
    const start = Math.round(note.at * rate);
    for (let i = 0; i < samples.length && start + i < out.length; i++) {
      out[start + i] = (out[start + i] as number) + (samples[i] as number) * note.gain;
    }
  });
  finish(out, score.peak, rate);
  return out;
}

/** Brings the loudest sample to the peak and both ends to silence. */
function finish(out: Float32Array, peak: number, rate: number): void {
  const fadeIn = Math.ceil(FADE_IN * rate);
  const fadeOut = Math.min(Math.ceil(FADE_OUT * rate), out.length >> 1);
  for (let i = 0; i < fadeIn; i++) out[i] = ((out[i] as number) * i) / fadeIn;
  for (let i = 0; i < fadeOut; i++) out[out.length - 1 - i] = ((out[out.length - 1 - i] as number) * i) / fadeOut;
  const loudest = out.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  if (loudest > 0) for (let i = 0; i < out.length; i++) out[i] = ((out[i] as number) * peak) / loudest;
}

/** White noise between -1 and 1 that is the same in every run. */
function noise(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x80000000 - 1;
  };
}

/** A decay that is 60 dB down at the length. */
const decay = (time: number, length: number): number => Math.exp((-6.9 * time) / length);

type Voices = {
  readonly [Kind in Note["kind"]]: (
    note: Extract<Note, { kind: Kind }>,
    rate: number,
    random: () => number,
  ) => Float32Array;
};

/** Partials of a struck tile and of a bell: pitch, gain and length against the note's own. */
const CLACK = [
  [1, 1, 1],
  [2.31, 0.7, 0.62],
  [3.87, 0.45, 0.4],
] as const;
const BELL = [
  [1, 1, 1],
  [2.004, 0.55, 0.72],
  [2.76, 0.4, 0.5],
  [5.41, 0.22, 0.3],
] as const;

function partials(table: typeof CLACK | typeof BELL, pitch: number, length: number, rate: number): Float32Array {
  const out = new Float32Array(Math.ceil(length * rate));
  for (const [ratio, gain, share] of table) {
    const step = (2 * Math.PI * pitch * ratio) / rate;
    if (step > Math.PI) continue;
    for (let i = 0; i < out.length; i++) {
      out[i] = (out[i] as number) + Math.sin(step * i) * gain * decay(i / rate, length * share);
    }
  }
  return out;
}

/** A string pulled aside: noise, the duller the less bright, around 0 and as far as 1. */
function plucked(size: number, bright: number, random: () => number): Float32Array {
  let dull = 0;
  const string = Float32Array.from({ length: size }, () => {
    dull += (random() - dull) * (0.15 + 0.85 * bright);
    return dull;
  });
  const mean = string.reduce((sum, sample) => sum + sample, 0) / size;
  const loudest = string.reduce((most, sample) => Math.max(most, Math.abs(sample - mean)), 1e-6);
  return string.map((sample) => (sample - mean) / loudest);
}

const VOICES: Voices = {
  clack: ({ pitch, length }, rate, random) => {
    const out = partials(CLACK, pitch, length, rate);
    let last = 0;
    for (let i = 0; i < out.length; i++) {
      const sample = random();
      // The difference of neighbours has no deep tones: a crack, not a thud.
      out[i] = (out[i] as number) + (sample - last) * 0.9 * decay(i / rate, Math.min(0.012, length));
      last = sample;
    }
    return out;
  },
  pluck: ({ pitch, length, bright }, rate, random) => {
    const period = rate / pitch;
    // Mixing neighbours takes the edge off; a high string, which goes round more often, would die at once of half.
    const soft = Math.min(0.5, 180 / pitch);
    // The mix costs so much of a sample; an all-pass filter gives what whole samples leave over.
    const size = Math.max(2, Math.floor(period - soft - 0.1));
    const rest = period - soft - size;
    const pass = (1 - rest) / (1 + rest);
    const loss = Math.exp(-6.9 / (pitch * length));
    const string = plucked(size, bright, random);
    const out = new Float32Array(Math.ceil(length * rate));
    let [before, input, output] = [0, 0, 0];
    for (let i = 0; i < out.length; i++) {
      const sample = string[i % size] as number;
      out[i] = sample;
      const mix = loss * (sample + (before - sample) * soft);
      before = sample;
      output = pass * (mix - output) + input;
      input = mix;
      string[i % size] = output;
    }
    return out;
  },
  bell: ({ pitch, length }, rate) => {
    const out = partials(BELL, pitch, length, rate);
    const attack = Math.ceil(0.004 * rate);
    for (let i = 0; i < attack && i < out.length; i++) out[i] = ((out[i] as number) * i) / attack;
    return out;
  },
  tone: ({ pitch, to, length }, rate) => {
    const out = new Float32Array(Math.ceil(length * rate));
    let phase = 0;
    for (let i = 0; i < out.length; i++) {
      const share = i / out.length;
      phase += (2 * Math.PI * pitch * (to / pitch) ** share) / rate;
      out[i] = Math.sin(phase) * Math.sin(Math.PI * Math.min(1, share * 8 + 0.001) * 0.5) * (1 - share) ** 2;
    }
    return out;
  },
  air: ({ pitch, to, length }, rate, random) => {
    const out = new Float32Array(Math.ceil(length * rate));
    let low = 0;
    let band = 0;
    for (let i = 0; i < out.length; i++) {
      const share = i / out.length;
      const f = 2 * Math.sin(Math.PI * Math.min(0.16, (pitch * (to / pitch) ** share) / rate));
      // A state-variable filter; the band is what one hears.
      low += f * band;
      band += f * (random() - low - 0.35 * band);
      out[i] = band * Math.sin(Math.PI * share) ** 1.5;
    }
    return out;
  },
};
