import { DIGITS, typedInto } from "@shaddock/game";
import { type ReactNode, useEffect } from "react";
import { useTexts } from "../../texts/texts.js";
import "./number-pad.css";

/** Boxes for six digits and keys to fill them; the keyboard does it too. */
export function NumberPad({
  value,
  label,
  onChange,
  onEnter,
}: {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
  /** Enter was pressed, or the last digit came. */
  readonly onEnter: (value: string) => void;
}): ReactNode {
  const { board } = useTexts();

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = typedInto(value, event.key);
      if (next !== null) change(next);
      else if (event.key === "Enter" && value.length === DIGITS) onEnter(value);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });

  const change = (next: string): void => {
    if (next === value) return;
    onChange(next);
    if (next.length === DIGITS) onEnter(next);
  };
  const press = (key: string): void => change(typedInto(value, key) ?? value);

  return (
    <div className="pad">
      <output className="pad-digits" aria-label={label}>
        {Array.from({ length: DIGITS }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six boxes, always the same six
          <span key={i} className="pad-digit" data-next={i === value.length}>
            {value[i] ?? ""}
          </span>
        ))}
      </output>
      <div className="pad-keys">
        {[..."123456789"].map((digit) => (
          <button key={digit} type="button" className="pad-key" onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className="pad-key pad-key-word" onClick={() => press("Clear")}>
          {board.clear}
        </button>
        <button type="button" className="pad-key" onClick={() => press("0")}>
          0
        </button>
        <button type="button" className="pad-key pad-key-word" onClick={() => press("Backspace")}>
          {board.erase}
        </button>
      </div>
    </div>
  );
}
