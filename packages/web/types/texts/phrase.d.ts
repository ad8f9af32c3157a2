import { type ReactNode } from "react";
/** A text with values in its places. Values are set apart from the text's own direction of writing. */
export declare function Phrase({ text, values, }: {
    readonly text: string;
    readonly values: {
        readonly [place: string]: ReactNode;
    };
}): ReactNode;
