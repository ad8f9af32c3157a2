import type { RootState } from "@shaddock/game";
import type { ReactNode } from "react";
import { useSelector } from "react-redux";
import "./picture.css";

/** A drawing of the sprite. With a label it says what it means; without one it is decoration. */
export function Picture({
  name,
  label,
  localised = false,
  className = "",
}: {
  readonly name: string;
  readonly label?: string;
  /** Whether there is one drawing for each language. */
  readonly localised?: boolean;
  readonly className?: string;
}): ReactNode {
  const language = useSelector(({ settings }: RootState) => settings.language);
  const id = localised ? `${name}-${language}` : name;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has one where it says something
    <svg
      className={`picture ${className}`}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {label && <title>{label}</title>}
      <use href={`#${id}`} />
    </svg>
  );
}
