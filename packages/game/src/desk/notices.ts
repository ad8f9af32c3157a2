import type { Texts } from "../texts/texts.js";
import type { TableView } from "./table-view.js";

/** A line that is said once. */
export interface NoticeLine {
  /** A new one for each time that it is to be said. */
  readonly key: string;
  readonly text: string;
}

/** Why nothing happened when a person wanted something, and what is wrong with what the server tells. */
export function noticesOf(
  { refused, trouble }: Pick<TableView, "refused" | "trouble">,
  { table }: Pick<Texts, "table">,
): NoticeLine[] {
  return [
    ...(refused ? [{ key: `refused ${refused.id}`, text: table.refusals[refused.refusal] }] : []),
    ...(trouble ? [{ key: `trouble ${trouble.time}`, text: table.troubles[trouble.code] }] : []),
  ];
}
