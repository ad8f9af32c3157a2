import type { ReactNode } from "react";
import { useTexts } from "../texts/texts.js";

/** A moment (Unix ms), as hours and minutes; the whole of it as a hint. */
export function Time({ time }: { readonly time: number }): ReactNode {
  const { locale } = useTexts();
  const date = new Date(time);
  return (
    <time className="time" dateTime={date.toISOString()} title={date.toLocaleString(locale)}>
      {date.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
    </time>
  );
}
