import { msUntilNextSecond, turnSecondsLeft } from "@shaddock/game";
import { useEffect, useState } from "react";

/**
 * Seconds left of a turn, anew each second as long as there are any; null without one.
 *
 * @param since when it began, Unix ms
 */
export function useSecondsLeft(since: number | null): number | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (since === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const time = Date.now();
      setNow(time);
      // As the seconds of the turn begin, not those of this page.
      if (turnSecondsLeft(since, time) > 0) timer = setTimeout(tick, msUntilNextSecond(since, time));
    };
    tick();
    return () => clearTimeout(timer);
  }, [since]);
  return since === null ? null : turnSecondsLeft(since, now);
}
