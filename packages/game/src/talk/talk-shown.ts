import type { Place } from "../desk/table-view.js";
import type { Texts } from "../texts/texts.js";
import type { Talk } from "./talk-message.js";
import type { TalkView } from "./talk-selectors.js";

/** Of what is said the newest of each seat, and the newest of nobody's. */
export function newestTalk(lines: readonly TalkView[]): TalkView[] {
  return Array.from(new Map(lines.map((line): [Place | null, TalkView] => [line.place, line])).values());
}

/** What is said, in words; empty for a face. */
export function talkText(talk: Talk, { mahjong }: Pick<Texts, "mahjong">): string {
  if (talk.kind === "face") return "";
  if (talk.kind === "phrase") return mahjong.talk.phrases[talk.phrase];
  return talk.kind === "text" ? talk.text : mahjong.talk.clip;
}
