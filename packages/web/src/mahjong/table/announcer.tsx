import type { TableView } from "@shaddock/game";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTexts } from "../../texts/texts.js";
import { questionOf, sentencesOf } from "./sentences.js";

/** How many sentences stay to be read. */
const SENTENCES = 6;

/** Tells what happens at the table, and what is asked, to who does not see it. */
export function Announcer({ view: { events, seats, prompt } }: { readonly view: TableView }): ReactNode {
  const texts = useTexts();
  const said = useRef(events.at(-1)?.id ?? -1);
  const [sentences, setSentences] = useState<readonly { readonly key: string; readonly text: string }[]>([]);

  useEffect(() => {
    const fresh = events.filter(({ id }) => id > said.current);
    if (fresh.length === 0) return;
    said.current = events.at(-1)?.id ?? said.current;
    const more = fresh.flatMap((event) =>
      sentencesOf(event, seats, texts).map((text, i) => ({ key: `${event.id} ${i}`, text })),
    );
    setSentences((now) => [...now, ...more].slice(-SENTENCES));
  }, [events, seats, texts]);

  const asked = prompt?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, however often it is drawn
  useEffect(() => {
    const text = prompt && questionOf(prompt, texts);
    if (text) setSentences((now) => [...now, { key: `asked ${asked}`, text }].slice(-SENTENCES));
  }, [asked]);

  return (
    <div className="visually-hidden" role="log" aria-live="polite">
      {sentences.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}
