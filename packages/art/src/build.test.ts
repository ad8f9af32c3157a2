import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildArt, buildSprite, type Manifest } from "../build.mjs";
import { glyphSource } from "../glyphs.mjs";
import { DRAWINGS } from "./draw/drawings.js";
import { SHEET_SIZE } from "./sheet/sheet.js";
import { SOUND_NAMES } from "./sound/scores.js";

let folder = "";
let manifest: Manifest;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shaddock-art-"));
  ({ manifest } = await buildArt({ outdir: join(folder, "one"), squeeze: false }));
  await buildArt({ outdir: join(folder, "two"), squeeze: false });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const built = (name: string): Promise<Buffer> => readFile(join(folder, "one", name));

test("the same sources give the same bytes", async () => {
  const files = await readdir(join(folder, "one"), { recursive: true, withFileTypes: true });
  const names = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  expect(names.length).toBe(DRAWINGS.length + SOUND_NAMES.length + 6);
  for (const name of names) {
    const again = await readFile(name.replace(`${folder}/one`, `${folder}/two`));
    expect(again.equals(await readFile(name)), name).toBe(true);
  }
});

test("every name of the manifest has its file", async () => {
  expect(Object.keys(manifest.art)).toEqual(DRAWINGS.map(({ name }) => name));
  expect(Object.keys(manifest.sounds)).toEqual([...SOUND_NAMES, "music"]);
  for (const name of Object.keys(manifest.art)) expect((await built(`svg/${name}.svg`)).toString()).toMatch(/^<svg /);
  expect(JSON.parse((await built("manifest.json")).toString())).toEqual(manifest);
  expect((await built("sprite.svg")).toString()).toBe(await buildSprite());
});

describe("sounds", () => {
  test("are MP3 within their limits", async () => {
    let effects = 0;
    for (const [name, { bytes }] of Object.entries(manifest.sounds)) {
      const file = await built(`sounds/${name}.mp3`);
      expect(file.length).toBe(bytes);
      // Eleven bits of a frame's beginning.
      expect(file.readUInt16BE(0) & 0xffe0).toBe(0xffe0);
      if (name !== "music") effects += bytes;
    }
    expect(effects).toBeLessThanOrEqual(40_000);
    expect(manifest.sounds.music?.bytes).toBeLessThanOrEqual(60_000);
  });
});

describe("the sheet", () => {
  test("is a PNG of a power of two and its table has every drawing but the felt", async () => {
    const png = await built("sheet.png");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([SHEET_SIZE, SHEET_SIZE]);
    expect(Math.log2(SHEET_SIZE) % 1).toBe(0);
    expect((await stat(join(folder, "one", "sheet.png"))).size).toBeLessThan(1_350_000);
    const frames = JSON.parse((await built("sheet.json")).toString());
    const names = DRAWINGS.map(({ name }) => name).filter((name) => name !== "felt");
    expect(Object.keys(frames).sort()).toEqual(names.sort());
  });
});

test("the outlines are those of the fonts", async () => {
  expect(await glyphSource()).toBe(await readFile(new URL("draw/glyphs.ts", import.meta.url), "utf8"));
});
