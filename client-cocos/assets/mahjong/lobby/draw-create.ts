import { failureText } from "../../app/failure-text";
import { type Box, columns, stack, TOUCH } from "../../draw/box";
import { addButton, type Drawing } from "../../draw/drawing";
import {
  type DeskOptions,
  FAN_LIMITS,
  format,
  isOptional,
  Mode,
  OPTIONAL_RULES,
  PRICES,
  SelfDrawBonus,
} from "../../shaddock/shaddock.mjs";
import { drawPanel, type PanelWords } from "./draw-panel";
import type { Touch } from "./touch";

interface Option {
  readonly text: string;
  readonly on: boolean;
  readonly change: Partial<DeskOptions>;
  readonly off?: boolean;
}

const GAP = 6;

/** What is agreed on before a desk is made: one row of choices a question. */
export function drawCreate(
  drawing: Drawing<Touch>,
  options: DeskOptions,
  within: Box,
  { texts, view }: PanelWords,
): void {
  const { lobby, options: said } = texts.mahjong;
  const inner = drawPanel(drawing, within, lobby.create, { width: 720, height: within.width < 530 ? 480 : 430 });
  const rules = OPTIONAL_RULES.map((rule): Option => {
    const free = isOptional(rule, options.mode);
    return { text: said.rules[rule], on: !free || options[rule], change: { [rule]: !options[rule] }, off: !free };
  });
  const narrow = inner.width < 500;
  const prices = PRICES.map(({ rounds, cards }): Option => {
    const text = format(said.price, { rounds, cards });
    return { text, on: options.round === rounds, change: { round: rounds } };
  });
  const rows: readonly (readonly [string, readonly Option[]])[] = [
    [
      said.players,
      [Mode.Four, Mode.Three].map((mode) => ({ text: said.modes[mode], on: options.mode === mode, change: { mode } })),
    ],
    [said.rounds, narrow ? prices.slice(0, 2) : prices],
    ...(narrow ? [["", prices.slice(2)] as const] : []),
    [
      said.limit,
      FAN_LIMITS.map((maxFan) => ({
        text: format(said.fan, { fan: maxFan }),
        on: options.maxFan === maxFan,
        change: { maxFan },
      })),
    ],
    [
      said.selfDraw,
      Object.values(SelfDrawBonus).map((zimo) => ({
        text: said.bonuses[zimo],
        on: options.zimo === zimo,
        change: { zimo },
      })),
    ],
    ["", rules.slice(0, 3)],
    ["", rules.slice(3)],
  ];
  const heights = [...rows.map(() => rowHeight(inner, rows.length)), 20, TOUCH];
  const boxes = stack(inner, heights, GAP);
  rows.forEach(([title, choices], i) => {
    drawRow(drawing, `row ${i}`, boxes[i]!, { title, choices, narrow });
  });
  const note = view.failure ? failureText(view.failure, texts) : said.whenPaid;
  const tint = view.failure ? "#b3261e" : "#5c6b4a";
  drawing.captions.push({ key: "note", text: note, box: boxes[rows.length]!, size: 13, tint });
  const foot = boxes[rows.length + 1]!;
  const box = { ...foot, x: foot.x + foot.width / 2 - 120, width: 240 };
  const text = view.errand ? lobby.busy[view.errand] : lobby.create;
  addButton(drawing, {
    key: "create",
    box,
    text,
    touch: { type: view.errand ? "nothing" : "create" },
    off: view.errand !== null,
  });
}

/** As high as a finger needs, or as there is room for. */
function rowHeight({ height }: Box, rows: number): number {
  return Math.min(TOUCH, (height - 20 - TOUCH - GAP * (rows + 1)) / rows);
}

function drawRow(
  drawing: Drawing<Touch>,
  key: string,
  box: Box,
  { title, choices, narrow }: { readonly title: string; readonly choices: readonly Option[]; readonly narrow: boolean },
): void {
  const label = narrow ? 64 : 110;
  drawing.captions.push({
    key,
    text: title,
    box: { ...box, width: label - 6 },
    size: 14,
    align: "left",
    tint: "#22301a",
  });
  const places = columns({ ...box, x: box.x + label, width: box.width - label }, choices.length, GAP);
  choices.forEach(({ text, on, change, off = false }, i) => {
    const touch: Touch = off ? { type: "nothing" } : { type: "option", change };
    addButton(drawing, { key: `${key} ${i}`, box: places[i]!, text, touch, frame: on ? "green" : "field", off });
  });
}
