import { EMOJI_ART } from "@shaddock/art";
import type { Face as FaceName } from "@shaddock/game";
import type { ReactNode } from "react";
import { Picture } from "../tile/picture.js";

/** A face that is shown at the table: drawn, for devices draw them differently. */
export function Face({ face }: { readonly face: FaceName }): ReactNode {
  return <Picture className="face" name={EMOJI_ART[face]} label={face} />;
}
