import { phrase } from "@shaddock/game";
import { Fragment, type ReactNode } from "react";

/** A text with values in its places. Values are set apart from the text's own direction of writing. */
export function Phrase({
  text,
  values,
}: {
  readonly text: string;
  readonly values: { readonly [place: string]: ReactNode };
}): ReactNode {
  return phrase(text).map((part, index) =>
    "text" in part ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <Fragment key={index}>
        <bdi>{values[part.place]}</bdi>
      </Fragment>
    ),
  );
}
