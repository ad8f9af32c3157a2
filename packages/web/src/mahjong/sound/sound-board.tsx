import { MUSIC, type SoundName } from "@shaddock/art";
import { isCalled, type RootState, selectTable, selectTalk, soundsAfter, ticks } from "@shaddock/game";
import { useEffect, useRef } from "react";
import { useSelector } from "react-redux";
import { useSecondsLeft } from "../board/use-seconds-left.js";
import { createSpeaker, type Speaker } from "./speaker.js";

/** How loud the music is beside the sounds. */
const MUSIC_GAIN = 0.35;

/** What is heard of what happens. It draws nothing. */
export function SoundBoard(): null {
  const { events, prompt, turnSince } = useSelector(selectTable);
  const talk = useSelector(selectTalk);
  const { sound, music } = useSelector(({ settings }: RootState) => settings);
  const heard = useRef(-1);
  const speaker = useRef<Speaker>(null);

  useEffect(() => {
    speaker.current = createSpeaker();
    return () => speaker.current?.close();
  }, []);

  useEffect(() => {
    const names = soundsAfter(heard.current, events, Date.now());
    heard.current = events.at(-1)?.id ?? heard.current;
    if (!sound) return;
    for (const name of names) speaker.current?.play(name);
  }, [events, sound]);

  const asked = isCalled(prompt) ? prompt.id : null;
  const left = useSecondsLeft(asked === null ? null : turnSince);
  const play = (name: SoundName): void => {
    if (sound) speaker.current?.play(name);
  };
  useFresh(asked, () => play("turn"));
  useFresh(left !== null && ticks(left, prompt) ? left : null, () => play("tick"));
  useFresh(talk.at(-1)?.id ?? null, () => play("message"));

  useEffect(() => {
    if (!music) return;
    return speaker.current?.loop(MUSIC, MUSIC_GAIN);
  }, [music]);

  return null;
}

/** Calls back once for each value that is not null: with sound turned on later, what went by stays unheard. */
function useFresh(value: number | null, callback: () => void): void {
  const known = useRef<number>(null);
  useEffect(() => {
    if (value !== null && value !== known.current) callback();
    known.current = value;
  });
}
