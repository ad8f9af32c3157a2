/** How many digits the number of a desk or of a club has. */
export const DIGITS = 6;

/** Whether this can be the number of a desk or of a club. */
export function isSixDigits(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/**
 * What a key makes of the digits that there are; after the last one a number begins anew.
 *
 * @param key a digit, `Backspace` or `Clear`, as keyboards name them
 * @returns null for any other key
 */
export function typedInto(digits: string, key: string): string | null {
  if (key === "Backspace") return digits.slice(0, -1);
  if (key === "Clear") return "";
  if (!/^\d$/.test(key)) return null;
  return digits.length < DIGITS ? digits + key : key;
}
