import { format, secondsUntil } from "@shaddock/game";
import { type ReactNode, useEffect, useState } from "react";

/**
 * A sentence with its `{seconds}` until a moment (Unix ms), counting down. For another moment give it another key: the
 * time that it shows was looked at before that was set.
 */
export function Countdown({ until, text }: { readonly until: number; readonly text: string }): ReactNode {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return format(text, { seconds: secondsUntil(until, now) });
}
