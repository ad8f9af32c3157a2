import { Resvg } from "@resvg/resvg-js";

/** A picture: four bytes a pixel (red, green, blue, alpha), rows from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Draws an SVG text at a width in pixels; throws when it is no SVG. */
export function raster(svg: string, width: number): Raster {
  const image = new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } }).render();
  return { width: image.width, height: image.height, pixels: image.pixels };
}

/** The largest alpha along the four edges: over 0, something may be cut off. */
export function edgeAlpha({ width, height, pixels }: Raster): number {
  let most = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (y > 0 && y < height - 1 && x > 0 && x < width - 1) continue;
      most = Math.max(most, pixels[(y * width + x) * 4 + 3] as number);
    }
  }
  return most;
}
