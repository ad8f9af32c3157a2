import type { Suit } from "@shaddock/mahjong";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { Picture } from "./picture.js";

const LETTERS = "bdc";

/** The badge of a missing suit. */
export function SuitBadge({ suit, className = "" }: { readonly suit: Suit; readonly className?: string }): ReactNode {
  const { board } = useTexts();
  const label = board.missing[suit];
  return <Picture className={className} name={`suit-${LETTERS[suit]}`} localised label={label ?? ""} />;
}
