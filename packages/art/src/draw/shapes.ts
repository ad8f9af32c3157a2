import { type Font, GLYPHS, type Glyph } from "./glyphs.js";

/** Attributes of an element; numbers are cut to hundredths, undefined ones left out. */
export type Attributes = { readonly [name: string]: string | number | undefined };

/** A number as short as it may be written: hundredths of a unit. */
function short(value: number): string {
  return `${Math.round(value * 100) / 100}`.replace(/^(-?)0\./, "$1.");
}

/** One SVG element. Presentation attributes only: a page under a strict CSP takes no `style`. */
export function el(name: string, attributes: Attributes, content = ""): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? short(value) : value}"`)
    .join("");
  return content ? `<${name}${list}>${content}</${name}>` : `<${name}${list}/>`;
}

/** A group. */
export function group(attributes: Attributes, ...content: string[]): string {
  return el("g", attributes, content.join(""));
}

/** A filled path. */
export function fill(color: string, d: string, more: Attributes = {}): string {
  return el("path", { fill: color, d, ...more });
}

/** A line with round ends. */
export function line(color: string, width: number, d: string, more: Attributes = {}): string {
  return el("path", {
    fill: "none",
    stroke: color,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    d,
    ...more,
  });
}

/** A disc. */
export function disc(color: string, cx: number, cy: number, r: number, more: Attributes = {}): string {
  return el("circle", { fill: color, cx: cx || undefined, cy: cy || undefined, r, ...more });
}

/** An ellipse. */
export function oval(color: string, at: readonly [number, number], radii: readonly [number, number], turn = 0): string {
  const transform = turn ? `rotate(${short(turn)} ${short(at[0])} ${short(at[1])})` : undefined;
  return el("ellipse", { fill: color, cx: at[0], cy: at[1], rx: radii[0], ry: radii[1], transform });
}

/** A rectangle with round corners: left, top, width, height, radius. */
export function plate(color: string, box: readonly number[], more: Attributes = {}): string {
  const [x, y, width, height, rx] = box;
  return el("rect", { fill: color, x: x || undefined, y: y || undefined, width, height, rx, ...more });
}

/** One of the shared parts or drawings, its origin at a point. */
export function use(name: string, x: number, y: number, more = ""): string {
  const transform = `${x || y ? `translate(${short(x)} ${short(y)})` : ""}${more}`;
  return el("use", { href: `#${name}`, transform: transform || undefined });
}

/** Corners on a circle, from the top, clockwise. */
export function around(count: number, radius: number, turn = 0): [number, number][] {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + turn) / count) * 2 * Math.PI;
    return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
  });
}

/** The flesh of a pomelo as one path around 0: eight slices from the inner radius to the outer. */
export function slices(inner: number, outer: number): string {
  const point = (radius: number, turn: number): string =>
    (around(64, radius, turn)[0] as [number, number]).map(short).join(" ");
  return Array.from({ length: 8 }, (_, index) => {
    const turn = index * 8 + 4;
    const [left, right] = [point(outer, turn - 2.9), point(outer, turn + 2.9)];
    return `M${point(inner, turn)}L${left}A${short(outer)} ${short(outer)} 0 0 1 ${right}Z`;
  }).join("");
}

/** Where a text stands: the middle, and the height of its tallest character. */
export interface Setting {
  readonly font: Font;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Narrower or wider than the font has it. */
  readonly stretch?: number;
  readonly fill: string;
  /** An outline behind the text, or of its own colour to embolden it; width in units of the drawing. */
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

/** Between two characters, in units of an em. */
const GAP = 12;

function glyphsOf(text: string, font: Font): Glyph[] {
  return [...text].map((character) => {
    const glyph = GLYPHS[font][character];
    if (!glyph) throw new RangeError(`Cannot set "${character}": not in glyphs.mjs under ${font}`);
    return glyph;
  });
}

/** Top and bottom of the tallest characters, and the width of all, in units of an em. */
function boxOf(glyphs: readonly Glyph[]): { top: number; bottom: number; width: number } {
  return {
    top: Math.min(...glyphs.map(({ box }) => box[1])),
    bottom: Math.max(...glyphs.map(({ box }) => box[3])),
    width: glyphs.reduce((sum, { box }) => sum + box[2] - box[0] + GAP, -GAP),
  };
}

/** How wide a text of this height is. */
export function letteringWidth(text: string, font: Font, height: number): number {
  const { top, bottom, width } = boxOf(glyphsOf(text, font));
  return (width * height) / (bottom - top);
}

/** A text as outlines, its box centred. */
export function lettering(text: string, at: Setting): string {
  const glyphs = glyphsOf(text, at.font);
  const { top, bottom, width } = boxOf(glyphs);
  const scale = at.height / (bottom - top);
  const across = scale * (at.stretch ?? 1);
  let pen = 0;
  const paths = glyphs.map(({ box, path }) => {
    const shift = pen - box[0];
    pen += box[2] - box[0] + GAP;
    return el("path", { d: path, transform: shift ? `translate(${short(shift)})` : undefined });
  });
  const place = `translate(${short(at.x - (width * across) / 2)} ${short(at.y - ((top + bottom) / 2) * scale)})`;
  const outlined = at.stroke && at.stroke !== at.fill;
  return group(
    {
      fill: at.fill,
      stroke: at.stroke,
      "stroke-width": at.strokeWidth === undefined ? undefined : at.strokeWidth / scale,
      "stroke-linejoin": at.stroke ? "round" : undefined,
      "paint-order": outlined ? "stroke" : undefined,
      transform: `${place}scale(${Math.round(across * 1e4) / 1e4} ${Math.round(scale * 1e4) / 1e4})`,
    },
    ...paths,
  );
}
