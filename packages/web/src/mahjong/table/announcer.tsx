import { type EventView, format, type Place, type SeatView } from "@shaddock/game";
import { kindOf } from "@shaddock/mahjong";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type AllTexts, useTexts } from "../../texts/texts.js";
import { nameOfKind } from "../../texts/tile-names.js";

/** How many sentences stay to be read. */
const SENTENCES = 6;

/** Tells what happens at the table to who does not see it. */
export function Announcer({
  events,
  seats,
}: {
  readonly events: readonly EventView[];
  readonly seats: readonly SeatView[];
}): ReactNode {
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

  return (
    <div className="visually-hidden" role="log" aria-live="polite">
      {sentences.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}

/** An event in words: what others draw is not worth one. */
export function sentencesOf(event: EventView, seats: readonly SeatView[], texts: AllTexts): string[] {
  const { table } = texts;
  const nameOf = (place: Place | null): string => {
    const player = place === null ? null : seats[place]?.player;
    return !player ? texts.mahjong.talk.somebody : player.self ? table.you : player.name;
  };
  switch (event.type) {
    case "draw":
    case "discard":
    case "pong":
    case "kong":
    case "win":
      if (event.tile === null) return [];
      return [
        format(table.events[event.type], { name: nameOf(event.who), tile: nameOfKind(kindOf(event.tile), texts) }),
      ];
    case "points":
      return event.changes.map(({ who, points }) =>
        format(table.events.points, { name: nameOf(who), points: points > 0 ? `+${points}` : points }),
      );
    case "joined":
    case "left":
      return [format(table.events[event.type], { name: event.name })];
    case "dealt":
      return [format(table.events.dealt, { name: nameOf(event.banker), round: event.round })];
    case "trouble":
      return [table.troubles[event.trouble.code]];
    default:
      return [format(table.events[event.type], { name: "who" in event ? nameOf(event.who) : "" })];
  }
}
