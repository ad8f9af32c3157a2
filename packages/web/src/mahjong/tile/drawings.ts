import type { Art } from "@shaddock/art";
import url from "@shaddock/art/sprite.svg";
import { type Context, createContext } from "react";

/** The address of a drawing as an image of its own. */
export type DrawingUrl = (art: Art) => string;

/** Where the drawings of tiles are. */
export const TileDrawings: Context<DrawingUrl> = createContext<DrawingUrl>(() => "");

/**
 * Puts the drawings into the page, so that `<use href="#name">` finds them, and gives them as images, too. A use is a
 * copy of all that is drawn: for the hundred tiles of a table, which styles had to be found for each time anything
 * changes, these would be ten thousand elements. An image is one.
 */
export async function loadDrawings(): Promise<DrawingUrl> {
  const text = await (await fetch(url)).text();
  const sprite = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  sprite.classList.add("sprite");
  sprite.setAttribute("aria-hidden", "true");
  document.body.append(document.adoptNode(sprite));
  const known = new Map<Art, string>();
  return (art) => {
    const made = known.get(art) ?? imageOf(art, sprite);
    known.set(art, made);
    return made;
  };
}

/** A drawing and what it is made of, as a file that stands alone. */
function imageOf(art: Art, sprite: Element): string {
  const drawing = sprite.querySelector(`[id="${art}"]`);
  const content = drawing?.innerHTML ?? "";
  const parts = [...partsOf(content, sprite).values()].join("");
  const viewBox = drawing?.getAttribute("viewBox");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><defs>${parts}</defs>${content}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** What a drawing refers to, and what that refers to, by name. */
function partsOf(content: string, sprite: Element, found = new Map<string, string>()): ReadonlyMap<string, string> {
  for (const [, name = ""] of content.matchAll(/(?:href="#|url\(#)([a-z0-9-]+)/g)) {
    if (found.has(name)) continue;
    const part = sprite.querySelector(`[id="${name}"]`)?.outerHTML ?? "";
    found.set(name, part);
    partsOf(part, sprite, found);
  }
  return found;
}
