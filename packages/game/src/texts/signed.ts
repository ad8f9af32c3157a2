/** What points are to who gets them. */
export type Gain = "gain" | "loss" | "even";

/** Points with their sign: a real minus, as high as the plus. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0";
}

/** Whether points are won or lost. */
export function gainOf(points: number): Gain {
  return points > 0 ? "gain" : points < 0 ? "loss" : "even";
}
