import type { EmojiArt } from "@shaddock/art";
import type { Face as FaceName } from "@shaddock/game";
import type { ReactNode } from "react";
import { Picture } from "../tile/picture.js";

/** Those that are drawn; the others are left to the device. */
const DRAWN: { readonly [face in FaceName]?: EmojiArt } = {
  "😀": "emoji-smile",
  "😂": "emoji-laugh",
  "😎": "emoji-cool",
  "😭": "emoji-cry",
  "😡": "emoji-angry",
  "🤔": "emoji-think",
  "🎉": "emoji-party",
  "🌹": "emoji-love",
};

/** A face that is shown at the table. */
export function Face({ face }: { readonly face: FaceName }): ReactNode {
  const drawn = DRAWN[face];
  return drawn ? <Picture className="face" name={drawn} label={face} /> : face;
}
