import { type RefObject, useEffect, useRef } from "react";

/** Which way a key goes along a row. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Arrow keys go along the buttons of an element, from wherever nothing else needs them: from the last button at first,
 * and round at the ends.
 *
 * @param onReach is told which button has the focus now
 */
export function useArrowKeys<E extends HTMLElement = HTMLFieldSetElement>(
  onReach: (index: number) => void,
): RefObject<E | null> {
  const row = useRef<E>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = STEPS[event.key];
      const { activeElement: active } = document;
      if (!step || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
      if (active?.matches("input, select, textarea")) return;
      const buttons = Array.from(row.current?.querySelectorAll("button") ?? []);
      const index = nextIndex(buttons.indexOf(active as HTMLButtonElement), step, buttons.length);
      if (index === null) return;
      event.preventDefault();
      buttons[index]?.focus();
      onReach(index);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  return row;
}

/** Where a step leads from a place of so many; -1 is nowhere yet. Null where there is no place. */
export function nextIndex(from: number, step: number, count: number): number | null {
  if (count === 0) return null;
  return from < 0 ? count - 1 : (from + step + count) % count;
}
