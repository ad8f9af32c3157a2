import type { MissingSuitPrompt } from "@shaddock/game";
import type { Suit } from "@shaddock/mahjong";
import { type ReactNode, useEffect } from "react";
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
  const { table } = useTexts();

  useEffect(() => {
    const choose = (event: KeyboardEvent): void => {
      const suit = suits[Number(event.key) - 1]?.suit;
      if (suit === undefined || refusal || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      onChoose(suit);
    };
    addEventListener("keydown", choose);
    return () => removeEventListener("keydown", choose);
  }, [suits, refusal, onChoose]);

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
