import { MUSIC, render, type Score, SOUNDS, type SoundName } from "@shaddock/art";
import { type EventView, type RootState, selectTable, selectTalk } from "@shaddock/game";
import { useEffect, useRef } from "react";
import { useSelector } from "react-redux";

/** How loud the music is beside the sounds. */
const MUSIC_GAIN = 0.35;

/** What is heard of what happens. It draws nothing. */
export function SoundBoard(): null {
  const { events, prompt } = useSelector(selectTable);
  const talk = useSelector(selectTalk);
  const { sound, music } = useSelector(({ settings }: RootState) => settings);
  const heard = useRef(events.at(-1)?.id ?? -1);
  const speaker = useRef<Speaker>(null);
  speaker.current ??= createSpeaker();

  useEffect(() => {
    const fresh = events.filter(({ id }) => id > heard.current);
    heard.current = events.at(-1)?.id ?? heard.current;
    if (!sound) return;
    for (const name of new Set(fresh.map(soundOf))) if (name) speaker.current?.play(name);
  }, [events, sound]);

  const asked = prompt && prompt.type !== "deal-seen" && prompt.type !== "ready" ? prompt.id : null;
  useEffect(() => {
    if (asked !== null && sound) speaker.current?.play("turn");
  }, [asked, sound]);

  const said = talk.at(-1)?.id;
  useEffect(() => {
    if (said !== undefined && sound) speaker.current?.play("message");
  }, [said, sound]);

  useEffect(() => {
    if (!music) return;
    return speaker.current?.loop(MUSIC);
  }, [music]);

  return null;
}

function soundOf(event: EventView): SoundName | null {
  switch (event.type) {
    case "dealt":
      return "shuffle";
    case "draw":
      return event.who === 0 ? "draw" : null;
    case "points":
      return "coins";
    case "discard":
    case "pong":
    case "kong":
    case "win":
    case "round-over":
      return event.type;
    default:
      return null;
  }
}

interface Speaker {
  readonly play: (name: SoundName) => void;
  /** Plays it over and over; the function returned ends it. */
  readonly loop: (score: Score) => () => void;
}

/** Plays sounds, which are made of their scores when they are first needed. Browsers keep silent until one has clicked. */
function createSpeaker(): Speaker {
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

  const start = (score: Score, gain: number, loop: boolean): AudioBufferSourceNode => {
    if (context.state === "suspended") context.resume().catch(() => {});
    const source = new AudioBufferSourceNode(context, { buffer: bufferOf(score), loop });
    source.connect(new GainNode(context, { gain })).connect(context.destination);
    source.start();
    return source;
  };

  return {
    play: (name) => {
      // What could not be heard in its time is not played later.
      if (context.state === "running") start(SOUNDS[name], 1, false);
      else context.resume().catch(() => {});
    },
    loop: (score) => {
      const source = start(score, MUSIC_GAIN, true);
      return () => source.stop();
    },
  };
}
