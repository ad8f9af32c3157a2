import { format, secondsUntil } from "@shaddock/game";
import { type ReactNode, useEffect, useState } from "react";
import { useTexts } from "../texts/texts.js";

/** Seconds until a moment (Unix ms), counting down. */
export function Countdown({ until }: { readonly until: number }): ReactNode {
  const { connection } = useTexts();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return format(connection.retryIn, { seconds: secondsUntil(until, now) });
}
