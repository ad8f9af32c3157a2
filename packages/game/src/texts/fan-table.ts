import { FAN_NAMES, type FanName } from "@shaddock/mahjong";
import type { BoardTexts } from "./board-texts.js";
import type { TableTexts } from "./table-texts.js";

/** The server's names, and that of a hand without fan. */
const NAMES = { ...FAN_NAMES, none: "平胡" } as const;

/** The fan table, by the names that results show; beside them stand the Chinese ones, which players everywhere know. */
export function fanTable(
  { fans, noFan }: Pick<TableTexts, "fans" | "noFan">,
  rows: readonly (readonly [fan: FanName | "none", worth: string, when: string])[],
): BoardTexts["rules"]["fans"] {
  const said = { ...fans, none: noFan };
  return rows.map(([fan, worth, when]) => [[...new Set([said[fan], NAMES[fan]])].join(" "), worth, when]);
}
