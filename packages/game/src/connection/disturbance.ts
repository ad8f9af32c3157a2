import { selectTable } from "../desk/select-table.js";
import type { RootState } from "../root.js";
import { hasOutage } from "./outage.js";

/**
 * What is told of a connection before all else: that there is none, that something came which cannot be read, or that
 * what the table shows may be old. Null while all is well.
 */
export function selectDisturbance(state: RootState): "outage" | "trouble" | "stale" | null {
  if (state.connection.name !== "open") return hasOutage(state) ? "outage" : null;
  if (state.session.trouble) return "trouble";
  return selectTable(state).stale ? "stale" : null;
}
