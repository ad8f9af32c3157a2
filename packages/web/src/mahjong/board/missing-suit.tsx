import type { MissingSuitPrompt } from "@shaddock/game";
import type { Suit } from "@shaddock/mahjong";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { SuitBadge } from "../tile/suit-badge.js";
import "./missing-suit.css";
import { useAnswerKeys } from "./use-answer-keys.js";

/** The choice of the suit to give up. */
export function MissingSuit({
  prompt: { suits, suggestion, refusal },
  onChoose,
}: {
  readonly prompt: MissingSuitPrompt;
  readonly onChoose: (suit: Suit) => void;
}): ReactNode {
  const { table } = useTexts();

  useAnswerKeys((key) => (refusal ? undefined : suits[Number(key) - 1]?.suit), onChoose);

  return (
    <fieldset className="suits">
      <legend className="suits-title">{table.chooseMissing}</legend>
      <div className="suits-choices">
        {suits.map(({ suit, count }, i) => (
          <button
            key={suit}
            type="button"
            className="suit"
            data-suggested={suit === suggestion}
            aria-disabled={refusal !== null}
            aria-keyshortcuts={`${i + 1}`}
            title={refusal ? table.refusals[refusal] : ""}
            onClick={() => onChoose(suit)}
          >
            <SuitBadge suit={suit} />
            <span className="suit-count">× {count}</span>
            {suit === suggestion && <span className="suit-hint">{table.suggestion}</span>}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
