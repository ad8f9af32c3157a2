import type { Options } from "./options.js";

/** What one payer pays for a win, and what the settlement shows as its fan. */
export interface WinScore {
  /** Points from each payer. */
  readonly points: number;
  /** Fan without the cap, the one for the self-draw included. */
  readonly fan: number;
  /** The server's `fanshu`: {@link fan}, or -1 (极品) from the cap on. */
  readonly shownFan: number;
}

/**
 * What a win costs each payer: 2^fan, at most 2^maxFan. A self-draw counts one fan more (`zimo: "fan"`), or one point
 * more, which the cap does not touch (`zimo: "di"`). [nanoserver: 7.6]
 *
 * @param fan of the hand, 0 or more
 */
export function scoreOfWin(fan: number, selfDraw: boolean, options: Options): WinScore {
  const all = selfDraw && options.zimo === "fan" ? fan + 1 : fan;
  const extra = selfDraw && options.zimo === "di" ? 1 : 0;
  return {
    points: 2 ** Math.min(all, options.maxFan) + extra,
    fan: all,
    shownFan: all >= options.maxFan ? -1 : all,
  };
}
