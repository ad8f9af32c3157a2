import type { Raster } from "./raster.js";

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * How others see: matrices over linear RGB, from the literature (Viénot, Brettel and Mollon, 1999, for the two
 * that lack a cone; luminance of BT.709 for grey).
 */
export const EYES: { readonly [eyes: string]: Matrix } = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
  protanopia: [
    [0.1124, 0.8876, 0],
    [0.1124, 0.8876, 0],
    [0.004, -0.004, 1],
  ],
  deuteranopia: [
    [0.2928, 0.7072, 0],
    [0.2928, 0.7072, 0],
    [-0.0223, 0.0223, 1],
  ],
};

const linear = (byte: number): number => (byte / 255) ** 2.2;
const seen = (value: number): number => Math.max(0, Math.min(1, value)) ** (1 / 2.2);

/** The colours of an opaque picture as these eyes see them, from 0 to 1. */
export function see({ pixels }: Raster, eyes: Matrix): Float64Array {
  const out = new Float64Array((pixels.length / 4) * 3);
  for (let pixel = 0; pixel < pixels.length / 4; pixel++) {
    const [red, green, blue] = [0, 1, 2].map((channel) => linear(pixels[pixel * 4 + channel] as number)) as [
      number,
      number,
      number,
    ];
    eyes.forEach(([r, g, b], channel) => {
      out[pixel * 3 + channel] = seen(r * red + g * green + b * blue);
    });
  }
  return out;
}

/** The root of the mean square of the difference, from 0 (the same) to 1 (black and white). */
export function distance(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += ((one[i] as number) - (other[i] as number)) ** 2;
  return Math.sqrt(sum / one.length);
}
