import { TOUCH } from "../../draw/box";
import type { Drawing } from "../../draw/drawing";
import { format, type IconArt, type TableView, type Texts } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "./table-geometry";
import type { Touch } from "./touch";

/** What stands along the upper edge beside what the table says itself. */
export interface HeadFacts {
  readonly texts: Texts;
  /** How long a response takes, ms. */
  readonly latency: number | null;
  readonly sound: boolean;
  /** The time, Unix ms. */
  readonly now: number;
}

/** Below this scale of the table the rules would be too small to be read. */
const SMALL = 0.8;

/** Along the upper edge: what desk it is, and what can be done at any time. */
export function drawHead(
  drawing: Drawing<Touch>,
  view: TableView,
  { within, upright, u }: TableGeometry,
  facts: HeadFacts,
): void {
  const { captions } = drawing;
  const { x, y, width } = within;
  const right = x + width - 4;
  const top = y + 2;
  const buttons: readonly (readonly [IconArt, Touch])[] = [
    ["icon-chat", { type: "open-say" }],
    ["icon-auto", { type: "auto-play" }],
    [facts.sound ? "icon-sound-on" : "icon-sound-off", { type: "switch", setting: "sound" }],
    ["icon-settings", { type: "open-settings" }],
  ];
  addIcon(drawing, "icon-leave", { x: x + 4, y: top }, { type: "open-leave" });
  buttons.forEach(([icon, touch], i) => {
    const lit = touch.type === "auto-play" && view.autoPlay;
    addIcon(drawing, icon, { x: right - (buttons.length - i) * TOUCH, y: top }, touch, lit ? "#ffd54a" : "#ffffff");
  });
  const words = { x: x + TOUCH + 8, y: top, width: upright ? width - 5 * TOUCH - 70 : width * 0.2, height: 24 };
  captions.push({ key: "number", text: view.number, box: words, size: 16, align: "left" });
  const under = { ...words, y: top + 22, height: 18 };
  // Where there is little room, the window of the settings says it.
  if (u > SMALL && !upright) {
    const text = rulesText(view, facts.texts);
    captions.push({ key: "rules", text, box: under, size: 11, align: "left", tint: "#d5e6d6" });
  }
  const state = { x: right - 4 * TOUCH - 62, y: top + 4, width: 56, height: 18 };
  const seconds = view.turnSince === null ? null : Math.max(0, Math.floor((facts.now - view.turnSince) / 1000));
  if (seconds !== null) captions.push({ key: "clock", text: `${seconds} s`, box: state, size: 12, align: "right" });
  if (facts.latency !== null) {
    const text = `${Math.round(facts.latency)} ms`;
    captions.push({ key: "latency", text, box: { ...state, y: state.y + 17 }, size: 12, align: "right" });
  }
}

/** An icon to be touched. */
export function addIcon<T>(
  { pictures, spots }: Drawing<T>,
  art: IconArt,
  { x, y }: { readonly x: number; readonly y: number },
  touch: T,
  tint = "#ffffff",
): void {
  pictures.push({
    key: `icon ${x} ${y}`,
    art,
    box: { x: x + 11, y: y + 11, width: TOUCH - 22, height: TOUCH - 22 },
    tint,
  });
  spots.push({ box: { x, y, width: TOUCH, height: TOUCH }, touch });
}

/** What was agreed on, in one line. */
export function rulesText({ rules }: TableView, { table }: Texts): string {
  return rules
    .map((rule) => format(table.rules[rule.rule], { fan: rule.rule === "limit" ? rule.fan : "" }))
    .join(" · ");
}
