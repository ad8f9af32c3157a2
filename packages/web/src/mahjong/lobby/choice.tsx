import { type ReactNode, useId } from "react";

/** One of several: a row of radio buttons. */
export function Choice<T extends string | number>({
  legend,
  value,
  choices,
  onChoose,
}: {
  readonly legend: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}): ReactNode {
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      <div className="choices-row">
        {choices.map((choice) => (
          <label key={choice.value} className="choices-one">
            <input type="radio" name={id} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
