import { type Failure, format, type Texts } from "../shaddock/shaddock.mjs";

/** Why something did not happen, and what one can do. */
export function failureText({ code, detail }: Failure, { mahjong }: Texts): string {
  const { why, wayOn } = mahjong.failures[code];
  return `${format(why, { detail })} ${format(wayOn, { detail })}`;
}
