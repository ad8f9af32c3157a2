import { type RefObject } from "react";
/** A scrolling element that stays at its end while it is there. */
export interface NewestInSight {
    readonly scroller: RefObject<HTMLDivElement | null>;
    readonly atEnd: boolean;
    readonly toEnd: () => void;
}
/**
 * Keeps a scrolling element at its end, unless one scrolled up.
 *
 * @param content what is in it; a new one may have made it longer
 * @param onChange is told whether its end is in sight of a person: at the end, and the tab visible
 */
export declare function useNewestInSight(content: unknown, onChange: (inSight: boolean) => void): NewestInSight;
