import type { GameStorage } from "@shaddock/game";
/** The browser's own storage. Asked for each time: where it is forbidden, even to name it throws. */
export declare const browserStorage: GameStorage;
