import type { Texts } from "../texts/texts.js";
import type { TableView } from "./table-view.js";

/** Why the viewer has nothing to do, where that needs saying; empty where it does not. */
export function shownNote(
  { prompt, phase, seats }: Pick<TableView, "prompt" | "phase" | "seats">,
  { board }: Pick<Texts, "board">,
): string {
  if (prompt !== null) return "";
  if (phase === "playing" && seats[0]?.won) return board.outOfPlay;
  return phase === "missing-suit" ? board.waitingForOthers : "";
}
