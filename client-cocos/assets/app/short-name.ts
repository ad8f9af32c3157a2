/** From here on characters are about as wide as high: Chinese, Japanese, Korean, pictures. */
const WIDE = 0x1100;

/** A name from the network, cut where it has more letters than this, of which wide ones count for two. */
export function shortName(name: string, most: number): string {
  let room = most;
  let kept = "";
  for (const letter of Array.from(name)) {
    room -= letter.codePointAt(0)! >= WIDE ? 2 : 1;
    if (room < 0) return `${kept.trim()}…`;
    kept += letter;
  }
  return kept;
}
