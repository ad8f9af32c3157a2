import type { TableView, Texts } from "../../shaddock/shaddock.mjs";

/** A line that is said once. */
export interface NoticeView {
  /** A new one for each time that it is to be said. */
  readonly key: string;
  readonly text: string;
}

/** Why nothing happened when one touched something, and what is wrong with what the server tells. */
export function noticesOf({ refused, trouble }: TableView, { table }: Texts): NoticeView[] {
  const notices: NoticeView[] = [];
  if (refused) notices.push({ key: `refused ${refused.id}`, text: table.refusals[refused.refusal] });
  if (trouble) notices.push({ key: `trouble ${trouble.time}`, text: table.troubles[trouble.code] });
  return notices;
}
