import type { DeskState } from "../desk/desk-state.js";

/** Whether one sits at a desk, as far as is known here. */
export function isSeated({ desk: { phase } }: { readonly desk: DeskState }): boolean {
  return phase !== "none" && phase !== "closed" && phase !== "match-over";
}
