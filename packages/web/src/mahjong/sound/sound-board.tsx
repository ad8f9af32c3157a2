import { MUSIC } from "@shaddock/art";
import { type RootState, selectTable, selectTalk } from "@shaddock/game";
import { useEffect, useRef } from "react";
import { useSelector } from "react-redux";
import { soundOf } from "./sound-of.js";
import { createSpeaker, type Speaker } from "./speaker.js";

/** How loud the music is beside the sounds. */
const MUSIC_GAIN = 0.35;

/** Ms after which who is waited for is reminded, each second, and how often: some servers then answer for him. */
const PATIENCE = 20_000;
const TICKS = 10;

/** What is heard of what happens. It draws nothing. */
export function SoundBoard(): null {
  const { events, prompt } = useSelector(selectTable);
  const talk = useSelector(selectTalk);
  const { sound, music } = useSelector(({ settings }: RootState) => settings);
  const heard = useRef(events.at(-1)?.id ?? -1);
  const speaker = useRef<Speaker>(null);

  useEffect(() => {
    speaker.current = createSpeaker();
    return () => speaker.current?.close();
  }, []);

  useEffect(() => {
    const fresh = events.filter(({ id }) => id > heard.current);
    heard.current = events.at(-1)?.id ?? heard.current;
    if (!sound) return;
    for (const name of new Set(fresh.map(soundOf))) if (name) speaker.current?.play(name);
  }, [events, sound]);

  const asked = prompt && prompt.type !== "deal-seen" && prompt.type !== "ready" ? prompt.id : null;
  useEffect(() => {
    if (asked === null || !sound) return;
    speaker.current?.play("turn");
    return tickAfter(PATIENCE, () => speaker.current?.play("tick"));
  }, [asked, sound]);

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

/** Ticks each second from then on; the function returned ends it. */
function tickAfter(wait: number, tick: () => void): () => void {
  let left = TICKS;
  let timer = setTimeout(function go() {
    tick();
    if (--left > 0) timer = setTimeout(go, 1000);
  }, wait);
  return () => clearTimeout(timer);
}
