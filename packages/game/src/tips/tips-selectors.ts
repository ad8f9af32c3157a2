import { selectTable } from "../desk/select-table.js";
import type { TableView } from "../desk/table-view.js";
import type { RootState } from "../root.js";
import type { Tip } from "./tips-slice.js";

/** What a newcomer is to be told now; null where nothing matters, or he has understood it. */
export function selectTip({ desk, tips }: Pick<RootState, "desk" | "tips">): Tip | null {
  const tip = tipFor(selectTable({ desk }));
  return tip !== null && tips.understood.includes(tip) ? null : tip;
}

/** The tip that fits what happens at the table; null where none does. */
function tipFor({ prompt, waits }: TableView): Tip | null {
  if (prompt?.type === "missing-suit") return "missing";
  if (prompt?.type === "claim") return "claim";
  if (prompt?.type === "discard") return "discard";
  return prompt === null && waits.length > 0 ? "ready" : null;
}
