import { MUSIC } from "@shaddock/art";
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
  useEffect(() => {
    if (asked === null || !sound) return;
    speaker.current?.play("turn");
  }, [asked, sound]);

  const left = useSecondsLeft(asked === null ? null : turnSince);
  const isLast = left !== null && ticks(left, prompt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once in each of the last seconds
  useEffect(() => {
    if (isLast && sound) speaker.current?.play("tick");
  }, [isLast, left, sound]);

  const said = talk.at(-1)?.id;
  useEffect(() => {
    if (said !== undefined && sound) speaker.current?.play("message");
  }, [said, sound]);

  useEffect(() => {
    if (!music) return;
    return speaker.current?.loop(MUSIC, MUSIC_GAIN);
  }, [music]);

  return null;
}
