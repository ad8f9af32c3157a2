import type { EventView, Place } from "@shaddock/game";
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";
import { Picture } from "../tile/picture.js";
import { SIDES } from "../tile/tile.js";
import "./happenings.css";

/** How many fly at a time. */
const MOST = 12;

/** What flies up when something happens, before which seat. */
interface Float {
  readonly key: string;
  readonly place: Place;
  readonly content: ReactNode;
  readonly kind: "call" | "points";
  /** How many of its kind were there already before that seat, when it came. */
  readonly stack: number;
  /** Positive or negative points. */
  readonly gain?: boolean;
}

/** Calls and points that fly up before the seats as they happen. What happened before one came is not shown. */
export function Happenings({ events }: { readonly events: readonly EventView[] }): ReactNode {
  const [floats, setFloats] = useState<readonly Float[]>([]);
  const seen = useRef(events.at(-1)?.id ?? -1);

  useEffect(() => {
    const fresh = events.filter(({ id }) => id > seen.current);
    seen.current = events.at(-1)?.id ?? seen.current;
    const more = fresh.flatMap(floatsOf);
    if (more.length > 0) setFloats((now) => more.reduce(pile, now).slice(-MOST));
  }, [events]);

  return floats.map(({ key, place, content, kind, stack, gain }) => (
    <div
      key={key}
      className={`float float-${kind}`}
      data-side={SIDES[place]}
      data-gain={gain}
      style={{ "--stack": stack } as CSSProperties}
      aria-hidden="true"
      onAnimationEnd={({ target, currentTarget }) => {
        if (target === currentTarget) setFloats((now) => now.filter((one) => one.key !== key));
      }}
    >
      {content}
    </div>
  ));
}

/** Puts one below those that still fly before the same seat. */
function pile(floats: readonly Float[], float: Omit<Float, "stack">): readonly Float[] {
  const stack = floats.filter(({ place, kind }) => place === float.place && kind === float.kind).length;
  return [...floats, { ...float, stack }];
}

function floatsOf(event: EventView): Omit<Float, "stack">[] {
  const call = (place: Place, name: string): Omit<Float, "stack"> => ({
    key: `${event.id}`,
    place,
    kind: "call",
    content: (
      <>
        {event.type === "win" && <Picture className="float-burst" name="burst" />}
        <Picture className="float-word" name={name} localised />
      </>
    ),
  });
  switch (event.type) {
    case "pong":
    case "kong":
      return [call(event.who, `call-${event.type}`)];
    case "win":
      return [call(event.who, event.how === "self-draw" ? "call-self-draw" : "call-win")];
    case "points":
      return event.changes
        .filter(({ points }) => points !== 0)
        .map(({ who, points }) => ({
          key: `${event.id} ${who}`,
          place: who,
          kind: "points",
          gain: points > 0,
          content: (
            <>
              {(event.cause === "rain" || event.cause === "wind") && points > 0 && (
                <Picture className="float-weather" name={event.cause} />
              )}
              {points > 0 ? `+${points}` : `−${-points}`}
            </>
          ),
        }));
    default:
      return [];
  }
}
