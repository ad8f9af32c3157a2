/** Whether to put the cursor into a field unasked: not where that brings up a keyboard over half of the screen. */
export function hasKeyboard(): boolean {
  return matchMedia("(pointer: fine)").matches;
}
