import { failureText } from "../../app/failure-text";
import { type Box, columns, stack } from "../../draw/box";
import { addButton, type Drawing } from "../../draw/drawing";
import { drawPanel, type PanelWords } from "./draw-panel";
import type { Touch } from "./touch";

/** How many digits a number has. */
export const DIGITS = 6;

const KEYS = ["123", "456", "789"] as const;
const GAP = 6;

/** Boxes for six digits, and keys to fill them. */
export function drawJoin(
  drawing: Drawing<Touch>,
  digits: string,
  within: Box,
  { texts, words, view }: PanelWords,
): void {
  const { lobby } = texts.mahjong;
  const inner = drawPanel(drawing, within, lobby.join, { width: 400, height: 420 });
  const key = Math.min(52, (inner.height - 54 - 20 - GAP * 6) / 4);
  const rows = stack(inner, [46, 20, key, key, key, key], GAP);
  const { pictures, captions } = drawing;
  columns(rows[0]!, DIGITS, GAP).forEach((box, i) => {
    pictures.push({ key: `box ${i}`, art: "frame-field", box, tint: i === digits.length ? "#fff3c9" : "#ffffff" });
    captions.push({ key: `box ${i}`, text: digits[i] ?? "", box, size: 24, tint: "#22301a" });
  });
  const note = view.failure ? failureText(view.failure, texts) : view.errand ? lobby.busy[view.errand] : lobby.joinNote;
  captions.push({ key: "note", text: note, box: rows[1]!, size: 13, tint: view.failure ? "#b3261e" : "#5c6b4a" });
  KEYS.forEach((line, i) => {
    columns(rows[2 + i]!, 3, GAP).forEach((box, j) => {
      addKey(drawing, box, line[j]!);
    });
  });
  const [clear, zero, erase] = columns(rows[5]!, 3, GAP) as [Box, Box, Box];
  addButton(drawing, { key: "clear", box: clear, text: words.clear, touch: { type: "clear" }, frame: "field" });
  addKey(drawing, zero, "0");
  addButton(drawing, { key: "erase", box: erase, text: words.erase, touch: { type: "erase" }, frame: "field" });
}

function addKey(drawing: Drawing<Touch>, box: Box, digit: string): void {
  addButton(drawing, { key: `key ${digit}`, box, text: digit, touch: { type: "digit", digit }, frame: "field" });
}
