import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Within this many pixels of the end counts as at the end. */
const NEAR = 48;

/** A scrolling element that stays at its end while it is there. */
export interface NewestInSight {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly atEnd: boolean;
  readonly toEnd: () => void;
}

/**
 * Keeps a scrolling element at its end, unless one scrolled up.
 *
 * @param content what is in it; a new one may have made it longer
 * @param onChange is told whether its end is in sight of a person: at the end, and the tab visible
 */
export function useNewestInSight(content: unknown, onChange: (inSight: boolean) => void): NewestInSight {
  const scroller = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const [visible, setVisible] = useState(document.visibilityState === "visible");
  const wasAtEnd = useRef(true);
  const tell = useRef(onChange);
  tell.current = onChange;

  const toEnd = useCallback(() => {
    const { current } = scroller;
    wasAtEnd.current = true;
    setAtEnd(true);
    if (current) current.scrollTop = current.scrollHeight;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content is the reason to look again
  useLayoutEffect(() => {
    if (wasAtEnd.current) toEnd();
  }, [content, toEnd]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      wasAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      setAtEnd(wasAtEnd.current);
    };
    // A keyboard that comes up, or a banner, makes the room for the lines smaller.
    const resized = new ResizeObserver(() => {
      if (wasAtEnd.current) toEnd();
    });
    const seen = (): void => setVisible(document.visibilityState === "visible");
    element.addEventListener("scroll", look, { passive: true });
    document.addEventListener("visibilitychange", seen);
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      document.removeEventListener("visibilitychange", seen);
      resized.disconnect();
    };
  }, [toEnd]);

  useEffect(() => {
    tell.current(atEnd && visible);
  }, [atEnd, visible]);
  return { scroller, atEnd, toEnd };
}
