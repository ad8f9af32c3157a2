import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import {
  assetsFolder,
  components,
  compressUuid,
  declaredProperties,
  filesIn,
  isSet,
  type Meta,
  overriddenProperties,
  readMetas,
  readPrefabs,
  type Serialized,
} from "./project.js";

const metas = readMetas();
const prefabs = readPrefabs();
const all = [...metas.values()].flatMap(withParts);

function withParts(meta: Meta): Meta[] {
  return [meta, ...Object.values(meta.subMetas).flatMap(withParts)];
}

/** Every value of this name anywhere within. */
function valuesOf(value: unknown, name: string): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...(key === name ? [inner] : []), ...valuesOf(inner, name)]);
}

function uuidsIn(objects: readonly Serialized[]): string[] {
  return valuesOf(objects, "__uuid__") as string[];
}

/** Assets of the engine itself that are used: a white pixel. */
const INTERNAL = ["7d8f9b89-4fd1-4c9f-a3ab-38ec7cded7ca@f9941"];

test("every asset has its meta, and every meta its asset", () => {
  const files = filesIn(assetsFolder).filter((path) => !path.endsWith(".meta"));
  expect(files.filter((path) => !metas.has(path))).toEqual([]);
  expect([...metas.keys()].filter((path) => !existsSync(join(assetsFolder, path)))).toEqual([]);
});

test("uuids are unique", () => {
  const uuids = all.map(({ uuid }) => uuid);
  expect(uuids.filter((uuid, i) => uuids.indexOf(uuid) !== i)).toEqual([]);
});

test.each([...prefabs])("%s: every reference leads somewhere", (_path, objects) => {
  const known = new Set([...all.map(({ uuid }) => uuid), ...INTERNAL]);
  expect(uuidsIn(objects).filter((uuid) => !known.has(uuid))).toEqual([]);
  expect((valuesOf(objects, "__id__") as number[]).filter((id) => !objects[id])).toEqual([]);
  const classes = new Set([...components().values()].map((path) => compressUuid((metas.get(path) as Meta).uuid)));
  const types = valuesOf(objects, "__type__") as string[];
  // What a nested prefab changes is of a class of the engine as well.
  expect(types.filter((type) => !/^(cc\.|CCPropertyOverrideInfo$)/.test(type) && !classes.has(type))).toEqual([]);
});

test.each([...components()])("%s: class, file and prefab have one name, and all properties are set", (name, path) => {
  expect(readFileSync(join(assetsFolder, path), "utf8")).toContain(`@ccclass("${name}")\nexport class ${name} `);
  const type = compressUuid((metas.get(path) as Meta).uuid);
  const used = [...prefabs].flatMap(([prefab, objects]) =>
    objects.filter(({ __type__ }) => __type__ === type).map((object) => ({ prefab, object })),
  );
  expect(used.length).toBeGreaterThan(0);
  for (const { prefab, object } of used) {
    const given = overriddenProperties(prefabs.get(prefab) as readonly Serialized[], object);
    const unset = declaredProperties(path).filter((property) => !isSet(object[property]) && !given.includes(property));
    expect(unset, `${prefab} leaves these of ${name} unset`).toEqual([]);
  }
});

test.each([...prefabs.keys()].filter((path) => path.endsWith(".prefab")))("%s: its root has its name", (path) => {
  const objects = prefabs.get(path) as readonly Serialized[];
  expect(objects[1]?._name).toBe(basename(path, ".prefab"));
});

test("no asset is there for nothing", () => {
  const used = new Set([...prefabs.values()].flatMap(uuidsIn).map((uuid) => uuid.split("@")[0]));
  const sheet = metas.get("art/sheet.plist") as Meta;
  used.add((metas.get("art/sheet.png") as Meta).uuid);
  expect(used).toContain(sheet.uuid);
  const screens = readFileSync(join(assetsFolder, "app/screens.ts"), "utf8");
  const unused = [...metas].filter(
    ([path, { importer, uuid }]) =>
      !["directory", "typescript", "javascript", "*", "scene"].includes(importer) &&
      !used.has(uuid) &&
      !(importer === "prefab" && new RegExp(`path: "(\\w+/)?${basename(path, ".prefab")}"`).test(screens)),
  );
  expect(unused.map(([path]) => path)).toEqual([]);
});

test("the parts of the sheet have the ids that Creator would give them", async () => {
  const { partId } = await import("../../scripts/build-cocos-art.mjs");
  const { subMetas } = metas.get("art/sheet.plist") as Meta;
  expect(Object.entries(subMetas).filter(([id, { name }]) => partId(name) !== id)).toEqual([]);
  // Known from Creator itself.
  expect([partId("texture"), partId("spriteFrame")]).toEqual(["6c48a", "f9941"]);
});

test("the sheet holds every drawing of the art", async () => {
  const { DRAWINGS, PARTS, sheet } = await import("../../packages/art/src/build-entry.js");
  const { plist } = await import("../../scripts/build-cocos-art.mjs");
  const frames = Object.fromEntries(sheet(DRAWINGS, PARTS).frames.map(({ name, ...box }) => [name, box]));
  expect(readFileSync(join(assetsFolder, "art/sheet.plist"), "utf8")).toBe(plist(frames));
});

test("own assets weigh less than 1.5 MB", () => {
  const bytes = filesIn(assetsFolder)
    .filter((path) => /\.(png|mp3|plist|mjs)$/.test(path))
    .reduce((sum, path) => sum + readFileSync(join(assetsFolder, path)).length, 0);
  expect(bytes).toBeLessThan(1_500_000);
});
