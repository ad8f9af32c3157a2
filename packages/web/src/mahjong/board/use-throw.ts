import { type PointerEvent, useRef } from "react";

/** Pixels from which on a press counts as a drag. */
const SLOP = 8;

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

/** Lets an element be dragged; dropped higher than its own height above its place it is thrown, otherwise it goes back. */
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
      onPointerMove({ clientX, clientY, currentTarget }) {
        if (!start.current) return;
        const [x, y] = [clientX - start.current.x, clientY - start.current.y];
        if (!moved.current && Math.hypot(x, y) < SLOP) return;
        moved.current = true;
        currentTarget.dataset.dragged = "true";
        currentTarget.style.translate = `${x}px ${y}px`;
      },
      onPointerUp({ clientY, currentTarget }) {
        const height = start.current && moved.current ? start.current.y - clientY : 0;
        const thrown = height > currentTarget.offsetHeight * 0.8;
        // It is thrown from where it is: it flies on from there.
        if (thrown) onThrow();
        end(currentTarget);
      },
      onPointerCancel: ({ currentTarget }) => end(currentTarget),
    },
  };
}
