import type { RootState } from "@shaddock/game";
import { useEffect } from "react";
import { useSelector } from "react-redux";

/** Tells the style sheets how large tiles shall be. */
export function useTileSize(): void {
  const large = useSelector(({ settings }: RootState) => settings.largeTiles);
  useEffect(() => {
    document.documentElement.dataset.tiles = large ? "large" : "normal";
  }, [large]);
}
