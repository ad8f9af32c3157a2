import { type ReactNode, useEffect } from "react";
import { useTexts } from "../../texts/texts.js";
import "./number-pad.css";

/** How many digits a number has. */
export const DIGITS = 6;

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
      if (/^\d$/.test(event.key)) add(event.key);
      else if (event.key === "Backspace") onChange(value.slice(0, -1));
      else if (event.key === "Enter" && value.length === DIGITS) onEnter(value);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });

  const add = (digit: string): void => {
    if (value.length === DIGITS) return;
    const next = value + digit;
    onChange(next);
    if (next.length === DIGITS) onEnter(next);
  };

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
          <button key={digit} type="button" className="pad-key" onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className="pad-key pad-key-word" onClick={() => onChange("")}>
          {board.clear}
        </button>
        <button type="button" className="pad-key" onClick={() => add("0")}>
          0
        </button>
        <button type="button" className="pad-key pad-key-word" onClick={() => onChange(value.slice(0, -1))}>
          {board.erase}
        </button>
      </div>
    </div>
  );
}
