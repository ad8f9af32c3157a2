import type { ReactNode } from "react";
/** A moment (Unix ms), as hours and minutes; the whole of it as a hint. */
export declare function Time({ time }: {
    readonly time: number;
}): ReactNode;
