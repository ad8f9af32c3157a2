import type { ChoicePrompt, ChoiceView } from "@shaddock/game";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import { Picture } from "../tile/picture.js";
import { Tile } from "../tile/tile.js";
import "./action-bar.css";
import { useAnswerKeys } from "./use-answer-keys.js";

/** The keys that answer. */
const KEYS: Readonly<Record<ChoiceView["type"], string>> = { win: "h", kong: "g", pong: "p", pass: "Escape" };

/** The buttons that answer a claim, or declare a kong or the win on the own turn: exactly what is offered. */
export function ActionBar({
  prompt,
  onAnswer,
}: {
  readonly prompt: ChoicePrompt;
  readonly onAnswer: (choice: ChoiceView) => void;
}): ReactNode {
  const texts = useTexts();
  const { choices, refusal } = prompt;

  useAnswerKeys(
    (key) => (refusal ? undefined : choices.find(({ type, refusal }) => !refusal && KEYS[type] === key)),
    onAnswer,
  );

  return (
    <fieldset className="actions" aria-label={texts.board.yourChoice}>
      {choices.map((choice) => {
        const why = choice.refusal ?? refusal;
        const name = texts.table.choices[choice.type];
        return (
          <button
            key={`${choice.type} ${choice.tile}`}
            type="button"
            className="action"
            data-type={choice.type}
            aria-disabled={why !== null}
            aria-keyshortcuts={KEYS[choice.type]}
            title={why ? texts.table.refusals[why] : name}
            onClick={() => onAnswer(choice)}
          >
            <Picture className="action-button" name={`action-${choice.type}`} localised />
            {choice.type === "kong" && choice.tile !== null && (
              <span className="action-tile">
                <Tile tile={choice.tile} />
              </span>
            )}
            <span className="visually-hidden">
              {name}
              {why && `: ${texts.table.refusals[why]}`}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
