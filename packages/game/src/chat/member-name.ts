import { format, type Texts } from "../texts/texts.js";

/** Digits of a session id that are enough to tell those of one room apart. */
const DIGITS = 6;

/** What a member is called: by name, or as a guest with the end of a long number. */
export function memberName(member: string, named: boolean, { chat }: Pick<Texts, "chat">): string {
  if (named) return member || chat.nobody;
  return format(chat.guest, { id: member.length > DIGITS ? `…${member.slice(-DIGITS)}` : member });
}
