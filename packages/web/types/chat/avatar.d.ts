import type { ReactNode } from "react";
import "./avatar.css";
/** A slice of fruit with a name's first character, or other letters: the same name has the same colour everywhere. */
export declare function Avatar({ name, letters }: {
    readonly name: string;
    readonly letters?: string;
}): ReactNode;
/** The first character of a name, as a person sees it. */
export declare function initialOf(name: string): string;
/** 0 to 5, by the name alone. */
export declare function colourOf(name: string): number;
