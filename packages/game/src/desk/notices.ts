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
    ...(trouble ? [{ key: `trouble ${trouble.time} ${trouble.code}`, text: table.troubles[trouble.code] }] : []),
  ];
}

/** Those of a table's notices that were not there before: to be said one after the other, in place of older ones. */
export function freshNotices(notices: readonly NoticeLine[], before: readonly NoticeLine[]): NoticeLine[] {
  return notices.filter(({ key }) => !before.some((one) => one.key === key));
}
