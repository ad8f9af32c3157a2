import { render, type Score, SOUNDS, type SoundName } from "@shaddock/art";

/** What sounds come out of. */
export interface Speaker {
  readonly play: (name: SoundName) => void;
  /** Plays it over and over, so loud; the function returned ends it. */
  readonly loop: (score: Score, gain: number) => () => void;
  readonly close: () => void;
}

/** Plays sounds, which are made of their scores when they are first needed. Browsers keep silent until one has clicked. */
export function createSpeaker(): Speaker {
  const context = new AudioContext();
  const buffers = new Map<Score, AudioBuffer>();

  const bufferOf = (score: Score): AudioBuffer => {
    const known = buffers.get(score);
    if (known) return known;
    const samples = render(score, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.getChannelData(0).set(samples);
    buffers.set(score, buffer);
    return buffer;
  };
  const wake = (): void => {
    // Refused until there was a click; it is tried again with the next sound.
    if (context.state === "suspended") context.resume().catch(() => {});
  };
  const start = (score: Score, gain: number, loop: boolean): AudioBufferSourceNode => {
    const source = new AudioBufferSourceNode(context, { buffer: bufferOf(score), loop });
    source.connect(new GainNode(context, { gain })).connect(context.destination);
    source.start();
    return source;
  };

  return {
    play(name) {
      wake();
      // What could not be heard in its time is not played later.
      if (context.state === "running") start(SOUNDS[name], 1, false);
    },
    loop(score, gain) {
      wake();
      const source = start(score, gain, true);
      return () => source.stop();
    },
    close() {
      void context.close();
    },
  };
}
