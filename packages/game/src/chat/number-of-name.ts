/**
 * Which of so many colours or portraits somebody has of whom nothing but a name is known: 0 to `count` - 1, always the
 * same for a name.
 */
export function numberOfName(name: string, count: number): number {
  let sum = 0;
  for (const character of name) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x9e3779b1);
  return (sum >>> 8) % count;
}
