import type { Box } from "../../draw/box";
import { addTile, type Drawing } from "../../draw/drawing";
import {
  type ChoicePrompt,
  format,
  type MissingSuitPrompt,
  suitBadge,
  tilesOf,
  type WaitView,
} from "../../shaddock/shaddock.mjs";
import type { Words } from "./draw-seats";
import type { TableGeometry } from "./table-geometry";
import { lyingTile, type Marks, tileSizes } from "./tile-looks";
import type { Touch } from "./touch";

/** Smallest width of a button that answers, in points. */
const LEAST = 48;

/** The buttons that answer a claim, or declare a kong or the win: exactly what is offered. */
export function drawChoices(
  drawing: Drawing<Touch>,
  { id, choices, refusal }: ChoicePrompt,
  { prompts, u, upright }: TableGeometry,
  { script, marks }: Words & { readonly marks: Marks },
): void {
  const size = upright ? 60 : Math.max(LEAST, 84 * u);
  const gap = 12 * u + 4;
  const length = choices.length * size + (choices.length - 1) * gap;
  let x = upright ? prompts.x + (prompts.width - length) / 2 : prompts.x + prompts.width - length;
  for (const choice of choices) {
    const { type, tile } = choice;
    const box = { x, y: prompts.y + prompts.height - size, width: size, height: size };
    const off = (choice.refusal ?? refusal) !== null;
    const key = `choice ${type} ${tile}`;
    drawing.pictures.push({ key, art: `action-${type}-${script}`, box, pops: true, ...(off && { tint: "#6e6e6e" }) });
    if (type === "kong" && tile !== null) {
      const width = size * 0.38;
      const corner = {
        x: x + size - width * 0.8,
        y: box.y + size - width * 1.3,
        width,
        height: tileSizes(width).height,
      };
      addTile(drawing, { key: `${key} tile`, look: lyingTile(tile, "self", marks), box: corner });
    }
    drawing.spots.push({ box, touch: { type: "answer", prompt: id, choice } });
    x += size + gap;
  }
}

/** The choice of the suit to give up. */
export function drawSuits(
  { pictures, captions, spots }: Drawing<Touch>,
  { id, suits, suggestion }: MissingSuitPrompt,
  { prompts, u }: TableGeometry,
  { script, texts }: Words,
): void {
  const size = Math.max(46, 64 * u);
  const column = size + Math.max(22, 34 * u);
  const height = size + 62;
  const width = column * 3 + 20;
  const panel = { x: prompts.x + (prompts.width - width) / 2, y: prompts.y + prompts.height - height, width, height };
  pictures.push({ key: "suits", art: "frame-dark", box: panel });
  const title = { ...panel, y: panel.y + 4, height: 24 };
  captions.push({ key: "suits", text: texts.table.chooseMissing, box: title, size: 15 });
  suits.forEach(({ suit, count }, i) => {
    const box = { x: panel.x + 10 + i * column, y: panel.y + 28, width: column, height: height - 32 };
    const badge = { x: box.x + (column - size) / 2, y: box.y + 2, width: size, height: size };
    const suggested = suit === suggestion;
    if (suggested) pictures.push({ key: "suggestion", art: "burst", box: grown(badge, size * 0.3) });
    pictures.push({ key: `suit ${suit}`, art: suitBadge(suit, script), box: badge, pops: true });
    const text = suggested ? `× ${count}  ${texts.table.suggestion}` : `× ${count}`;
    const under = { x: box.x, y: badge.y + size + 2, width: column, height: 22 };
    captions.push({ key: `suit ${suit}`, text, box: under, size: 14, tint: suggested ? "#ffd54a" : "#ffffff" });
    spots.push({ box, touch: { type: "suit", prompt: id, suit } });
  });
}

/** What a hand waits for: each kind with how many of it are unseen, and what it is worth. */
export function drawWaits(
  drawing: Drawing<unknown>,
  waits: readonly WaitView[],
  { prompts, u, upright }: TableGeometry,
  { script, texts, left, marks }: Words & { readonly left: string; readonly marks: Marks },
): void {
  if (waits.length === 0) return;
  const { pictures, captions } = drawing;
  const width = Math.max(20, 28 * u);
  const { height } = tileSizes(width);
  const column = width + 62;
  const perRow = Math.max(1, Math.min(waits.length, Math.floor((prompts.width - 60) / column)));
  const rows = Math.ceil(waits.length / perRow);
  const panel = { width: perRow * column + 60, height: rows * (height + 6) + 10, x: 0, y: 0 };
  panel.x = upright ? prompts.x + (prompts.width - panel.width) / 2 : prompts.x + prompts.width - panel.width;
  panel.y = prompts.y + prompts.height - panel.height;
  pictures.push({ key: "waits", art: "frame-dark", box: panel });
  const seal = { x: panel.x + 10, y: panel.y + (panel.height - 34) / 2, width: 34, height: 34 };
  pictures.push({ key: "waits seal", art: `ready-hand-${script}`, box: seal });
  waits.forEach(({ kind, remaining, fan, limit, selfDrawOnly }, i) => {
    const x = panel.x + 54 + (i % perRow) * column;
    const y = panel.y + 5 + Math.floor(i / perRow) * (height + 6);
    const tint = remaining === 0 ? "#8c8c8c" : "#ffffff";
    addTile(drawing, {
      key: `wait ${kind}`,
      look: lyingTile(tilesOf(kind)[0]!, "self", marks),
      box: { x, y, width, height },
      tint,
    });
    const facts = { x: x + width + 4, y, width: column - width - 8, height: height / 2 };
    const worth = `${limit ? texts.table.fanAtLimit : format(texts.table.fan, { fan })}${selfDrawOnly ? " *" : ""}`;
    captions.push({
      key: `wait ${kind}`,
      text: format(left, { count: remaining }),
      box: facts,
      size: 12,
      align: "left",
      tint,
    });
    const below = { ...facts, y: y + height / 2 };
    captions.push({ key: `wait ${kind} fan`, text: worth, box: below, size: 12, align: "left", tint: "#ffe08a" });
  });
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
