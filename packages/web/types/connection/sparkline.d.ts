import type { TrafficSample } from "@shaddock/game";
import type { ReactNode } from "react";
/** The traffic of the last minute as two lines: in and out. */
export declare function Sparkline({ samples, label, }: {
    readonly samples: readonly TrafficSample[];
    readonly label: string;
}): ReactNode;
/** The line through these values, the newest at the right edge. */
export declare function linePath(values: readonly number[], highest: number): string;
