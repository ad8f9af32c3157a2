import { numberOfName } from "@shaddock/game";
import type { ReactNode } from "react";
import "./avatar.css";

/** How many colours there are in avatar.css. */
const COLOURS = 6;

/** A slice of fruit with a name's first character, or other letters: the same name has the same colour everywhere. */
export function Avatar({ name, letters }: { readonly name: string; readonly letters?: string }): ReactNode {
  return (
    <span className={`avatar avatar-${colourOf(name)}`} aria-hidden="true">
      {letters ?? initialOf(name)}
    </span>
  );
}

/** The first character of a name, as a person sees it. */
export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name);
  return (first?.segment ?? "?").toLocaleUpperCase();
}

/** 0 to 5, by the name alone. */
export function colourOf(name: string): number {
  return numberOfName(name, COLOURS);
}
