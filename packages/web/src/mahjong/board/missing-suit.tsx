import type { MissingSuitPrompt } from "@shaddock/game";
import type { Suit } from "@shaddock/mahjong";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { SuitBadge } from "../tile/suit-badge.js";
import "./missing-suit.css";

/** The choice of the suit to give up. */
export function MissingSuit({
  prompt: { suits, suggestion, refusal },
  onChoose,
}: {
  readonly prompt: MissingSuitPrompt;
  readonly onChoose: (suit: Suit) => void;
}): ReactNode {
  const texts = useTexts();
  const { table } = texts;
  return (
    <div className="suits" role="group" aria-label={table.chooseMissing}>
      <p className="suits-title">{table.chooseMissing}</p>
      <div className="suits-choices">
        {suits.map(({ suit, count }) => (
          <button
            key={suit}
            type="button"
            className="suit"
            data-suggested={suit === suggestion}
            aria-disabled={refusal !== null}
            title={refusal ? table.refusals[refusal] : ""}
            onClick={() => onChoose(suit)}
          >
            <SuitBadge suit={suit} />
            <span className="suit-count">× {count}</span>
            {suit === suggestion && <span className="suit-hint">{table.suggestion}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}
