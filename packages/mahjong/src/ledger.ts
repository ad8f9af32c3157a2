import type { MeldType } from "./meld.js";
import { kindOf, type Tile } from "./tile.js";

/**
 * Why points move: `win`, `rain` (下雨: a concealed or exposed kong), `wind` (刮风: an added kong), `not-ready` (查叫).
 */
export type Cause = "win" | "rain" | "wind" | "not-ready";

/** Points from one seat to another. */
export interface Payment {
  readonly from: number;
  readonly to: number;
  /** 0 once it was cancelled. */
  readonly points: number;
  readonly cause: Cause;
  /** The tile that was won or made a kong; undefined for `not-ready`. */
  readonly tile?: Tile | undefined;
}

/** What one payer pays for kong money, by its cause. [nanoserver: 7.7] */
export const KONG_POINTS: Readonly<Record<"rain" | "wind", number>> = { rain: 2, wind: 1 };

/** The cause that a kong's money has. */
export function causeOfKong(type: Exclude<MeldType, "pong">): "rain" | "wind" {
  return type === "added-kong" ? "wind" : "rain";
}

function isKongMoney(payment: Payment): payment is Payment & { readonly cause: "rain" | "wind" } {
  return payment.cause === "rain" || payment.cause === "wind";
}

/**
 * Zhuan-yu (转雨): a discard after a kong is won, so the kong's money goes to the winner. Each payer's payment to the
 * discarder is cancelled, and every payer but the winner pays him instead. With several winners it is applied once for
 * each, so that third parties pay again, and the winners each other (Q45).
 *
 * After a kong that was only answered, not made (Q8), the last kong for which the discarder got money is taken. Where he
 * got none, or has paid for a later one, nothing moves: there the server's table freezes, or loses points.
 */
export function moveKongMoney(payments: readonly Payment[], discarder: number, winner: number): Payment[] {
  const last = payments
    .filter((payment) => isKongMoney(payment) && (payment.from === discarder || payment.to === discarder))
    .at(-1);
  if (last?.tile === undefined || last.to !== discarder) return [...payments];
  const kind = kindOf(last.tile);
  const moved: Payment[] = [];
  const rest = payments.map((payment) => {
    const { from, to, cause, tile } = payment;
    if (!isKongMoney(payment) || to !== discarder || tile === undefined || kindOf(tile) !== kind) return payment;
    if (from !== winner) moved.push({ from, to: winner, points: KONG_POINTS[payment.cause], cause, tile });
    return { ...payment, points: 0 };
  });
  return [...rest, ...moved];
}

/** Cancels the kong money that these seats got: they are not ready at the end. [nanoserver: 7.8] */
export function cancelKongMoney(payments: readonly Payment[], seats: readonly number[]): Payment[] {
  return payments.map((payment) =>
    isKongMoney(payment) && seats.includes(payment.to) ? { ...payment, points: 0 } : payment,
  );
}

/**
 * What a seat won or lost, in points.
 *
 * @param causes which payments count; all where none is given
 */
export function balanceOf(payments: readonly Payment[], seat: number, causes?: readonly Cause[]): number {
  let sum = 0;
  for (const { from, to, points, cause } of payments) {
    if (causes && !causes.includes(cause)) continue;
    if (to === seat) sum += points;
    if (from === seat) sum -= points;
  }
  return sum;
}
