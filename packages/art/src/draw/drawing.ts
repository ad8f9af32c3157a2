/** One picture: its size in units and what is in it. */
export interface Drawing {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** SVG elements; they may use {@link Part}s and other drawings by name. */
  readonly content: string;
}

/** A gradient, or a group that several drawings use. */
export interface Part {
  readonly name: string;
  readonly content: string;
}

/** The parts that a piece of SVG needs, and those that these need. */
function partsFor(content: string, parts: readonly Part[]): Part[] {
  const needed = new Set<Part>();
  const search = (text: string): void => {
    for (const [, name] of text.matchAll(/(?:href="#|url\(#)([a-z0-9-]+)/g)) {
      const part = parts.find((one) => one.name === name);
      if (!part) throw new RangeError(`Cannot draw: there is no part "${name}"`);
      if (needed.has(part)) continue;
      needed.add(part);
      search(part.content);
    }
  };
  search(content);
  return parts.filter((part) => needed.has(part));
}

const NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"';

/** A drawing as a file that stands alone. */
export function standalone(drawing: Drawing, parts: readonly Part[]): string {
  const { width, height, content } = drawing;
  const defs = partsFor(content, parts).map((part) => part.content);
  const head = defs.length ? `<defs>${defs.join("")}</defs>` : "";
  return `<svg ${NAMESPACE} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${head}${content}</svg>\n`;
}

/** Drawings as symbols of one file: put it into the page once, then `<use href="#name">`. */
export function sprite(drawings: readonly Drawing[], parts: readonly Part[]): string {
  const defs = partsFor(drawings.map(({ content }) => content).join(""), parts).map((part) => part.content);
  const symbols = drawings.map(
    ({ name, width, height, content }) => `<symbol id="${name}" viewBox="0 0 ${width} ${height}">${content}</symbol>`,
  );
  return `<svg ${NAMESPACE} width="0" height="0"><defs>${defs.join("")}</defs>${symbols.join("")}</svg>\n`;
}
