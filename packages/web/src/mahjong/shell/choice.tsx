import { type ReactNode, useId } from "react";
import "./choice.css";

/** One of several: a row of radio buttons. */
export function Choice<T extends string | number>({
  legend,
  value,
  choices,
  onChoose,
}: {
  readonly legend: string;
  readonly value: T;
  readonly choices: readonly {
    readonly value: T;
    readonly label: string;
    /** Why it cannot be chosen; null or nothing when it can. */
    readonly whyNot?: string | null;
  }[];
  readonly onChoose: (value: T) => void;
}): ReactNode {
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      <div className="choices-row">
        {choices.map((choice) => (
          <label key={choice.value} className="choices-one">
            <input
              type="radio"
              name={id}
              checked={choice.value === value}
              disabled={Boolean(choice.whyNot)}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              {choice.label}
              {choice.whyNot && <span className="choices-why">{choice.whyNot}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
