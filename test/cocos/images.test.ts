import { expect, test } from "vitest";
import { DRAWINGS, PARTS, sheet } from "../../packages/art/src/build-entry.js";
import { type Meta, readMetas, readPrefabs, type Serialized } from "./project.js";

/** Pixels of a unit on a phone of three pixels a point: a point has two units. A tenth more for what pops up. */
const PIXELS = 1.5 * 1.1;

/** Families of which code draws each at a size of its own (tiles, what lies on them), or in a node of another's (wind). */
const SIZED_BY_CODE = ["tile", "body", "feeder", "ready", "wind"];

const { uuid, subMetas } = readMetas().get("art/sheet.plist") as Meta;
const nameOf = new Map(Object.entries(subMetas).map(([id, { name }]) => [`${uuid}@${id}`, name]));
const { frames } = sheet(DRAWINGS, PARTS);

/** Pictures of one family are drawn by one node, in turn. */
function familyOf(name: string | undefined): string {
  return name?.split("-")[0] ?? "";
}

interface Drawn {
  readonly family: string;
  readonly width: number;
}

/** The pictures that prefabs draw as they are, not stretched, and how wide, in units. */
function drawnIn(objects: readonly Serialized[]): Drawn[] {
  const at = (reference: unknown): Serialized => objects[(reference as { __id__: number }).__id__] as Serialized;
  return objects
    .filter(({ __type__, _type, _spriteFrame }) => __type__ === "cc.Sprite" && _type !== 1 && _spriteFrame)
    .map((sprite) => {
      const parts = (at(sprite.node)._components as unknown[]).map(at);
      const size = parts.find(({ __type__ }) => __type__ === "cc.UITransform") as Serialized;
      const { width } = size._contentSize as { width: number };
      return { family: familyOf(nameOf.get((sprite._spriteFrame as { __uuid__: string }).__uuid__)), width };
    });
}

const drawn = [...readPrefabs().values()].flatMap(drawnIn);

test.each(frames.filter(({ name }) => !/^frame-/.test(name) && !SIZED_BY_CODE.includes(familyOf(name))))(
  "$name is on the sheet no larger than it is drawn",
  ({ name, width }) => {
    const largest = Math.max(...drawn.filter(({ family }) => family === familyOf(name)).map((one) => one.width));
    expect(width).toBeLessThanOrEqual(largest * PIXELS);
  },
);
