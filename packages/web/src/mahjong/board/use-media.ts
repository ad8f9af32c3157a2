import { useSyncExternalStore } from "react";

/** Whether the person wants nothing on the screen to move. */
export function useStillness(): boolean {
  return useMedia("(prefers-reduced-motion: reduce)");
}

/** Whether the screen is higher than wide. */
export function useUpright(): boolean {
  return useMedia("(orientation: portrait)");
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
  );
}
