import { type ReactNode } from "react";
/** Seconds until a moment (Unix ms), counting down. */
export declare function Countdown({ until }: {
    readonly until: number;
}): ReactNode;
