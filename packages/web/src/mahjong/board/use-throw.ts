import { isDrag, isThrow } from "@shaddock/game";
import { type PointerEvent, useRef } from "react";

/** What a tile that can be thrown onto the table listens to. */
export interface Throw {
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  };
  /** Whether the press that just ended was a drag, and so no tap. */
  readonly hasMoved: () => boolean;
}

/** Lets an element be dragged; dropped high enough above its place it is thrown, otherwise it goes back. */
export function useThrow(enabled: boolean, onThrow: () => void): Throw {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const moved = useRef(false);

  const end = (element: HTMLElement): void => {
    start.current = null;
    element.style.translate = "";
    delete element.dataset.dragged;
  };

  return {
    hasMoved: () => moved.current,
    handlers: {
      onPointerDown({ clientX: x, clientY: y, button, currentTarget, pointerId }) {
        moved.current = false;
        if (!enabled || button !== 0) return;
        start.current = { x, y };
        // At once: a quick throw has left the tile with its first move.
        currentTarget.setPointerCapture(pointerId);
      },
      onPointerMove({ clientX: x, clientY: y, currentTarget }) {
        if (!start.current) return;
        moved.current ||= isDrag(start.current, { x, y });
        if (!moved.current) return;
        currentTarget.dataset.dragged = "true";
        currentTarget.style.translate = `${x - start.current.x}px ${y - start.current.y}px`;
      },
      onPointerUp({ clientX: x, clientY: y, currentTarget }) {
        const from = moved.current ? start.current : null;
        // It is thrown from where it is: it flies on from there.
        if (from && isThrow(from, { x, y }, currentTarget.offsetHeight)) onThrow();
        end(currentTarget);
      },
      onPointerCancel: ({ currentTarget }) => end(currentTarget),
    },
  };
}
