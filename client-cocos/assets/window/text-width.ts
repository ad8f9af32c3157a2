/** What a letter is wide on average, and a Chinese character, of a font's size. */
const LETTER = 0.507;
const CHARACTER = 1;

/** The width of a line of text in letters of this size, in points: about, as fonts differ. */
export function textWidth(text: string, size: number): number {
  return size * Array.from(text).reduce((sum, letter) => sum + (letter > "\u2e00" ? CHARACTER : LETTER), 0);
}
