import { type EventView, type FloatView, floatsOf, signed } from "@shaddock/game";
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";
import { Picture } from "../tile/picture.js";
import { SIDES } from "../tile/tile.js";
import "./happenings.css";

/** How many fly at a time. */
const MOST = 12;

/** What flies up. */
interface Flying {
  readonly key: string;
  readonly float: FloatView;
  /** How many of its kind were there already before that seat, when it came. */
  readonly stack: number;
}

/** Calls and points that fly up before the seats as they happen. What happened before one came is not shown. */
export function Happenings({ events }: { readonly events: readonly EventView[] }): ReactNode {
  const [floats, setFloats] = useState<readonly Flying[]>([]);
  const seen = useRef(events.at(-1)?.id ?? -1);

  useEffect(() => {
    const fresh = events.filter(({ id }) => id > seen.current);
    seen.current = events.at(-1)?.id ?? seen.current;
    const more = fresh.flatMap((event) =>
      floatsOf(event).map((float) => ({ key: `${event.id} ${float.place}`, float })),
    );
    if (more.length > 0) setFloats((now) => more.reduce(pile, now).slice(-MOST));
  }, [events]);

  return floats.map(({ key, float, stack }) => (
    <div
      key={key}
      className={`float float-${float.type}`}
      data-side={SIDES[float.place]}
      data-gain={float.type === "points" ? float.points > 0 : undefined}
      style={{ "--stack": stack } as CSSProperties}
      aria-hidden="true"
      onAnimationEnd={({ target, currentTarget }) => {
        if (target === currentTarget) setFloats((now) => now.filter((one) => one.key !== key));
      }}
    >
      <Content float={float} />
    </div>
  ));
}

/** Puts one below those that still fly before the same seat. */
function pile(flying: readonly Flying[], next: Omit<Flying, "stack">): readonly Flying[] {
  const { type, place } = next.float;
  const stack = flying.filter(({ float }) => float.type === type && float.place === place).length;
  return [...flying, { ...next, stack }];
}

/** A word that is called, with rays behind a win; or points, with the weather that brought them. */
function Content({ float }: { readonly float: FloatView }): ReactNode {
  if (float.type === "call") {
    return (
      <>
        {(float.call === "win" || float.call === "self-draw") && <Picture className="float-burst" name="burst" />}
        <Picture className="float-word" name={`call-${float.call}`} localised />
      </>
    );
  }
  return (
    <>
      {float.weather && <Picture className="float-weather" name={float.weather} />}
      {signed(float.points)}
    </>
  );
}
