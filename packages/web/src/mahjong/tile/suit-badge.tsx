import { suitBadge } from "@shaddock/art";
import type { RootState } from "@shaddock/game";
import type { Suit } from "@shaddock/mahjong";
import type { ReactNode } from "react";
import { useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Picture } from "./picture.js";

/** The badge of a missing suit. */
export function SuitBadge({ suit, className = "" }: { readonly suit: Suit; readonly className?: string }): ReactNode {
  const { board } = useTexts();
  const language = useSelector(({ settings }: RootState) => settings.language);
  return <Picture className={className} name={suitBadge(suit, language)} label={board.missing[suit]} />;
}
