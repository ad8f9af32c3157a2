import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The Cocos project. */
export const projectFolder: string = fileURLToPath(new URL("../../client-cocos", import.meta.url));
/** Its assets. */
export const assetsFolder: string = join(projectFolder, "assets");

/** What Creator keeps of an asset, and of a part of one. */
export interface Meta {
  readonly importer: string;
  readonly uuid: string;
  readonly name?: string;
  readonly subMetas: { readonly [id: string]: Meta };
  readonly userData: { readonly [name: string]: unknown };
}

/** An object of a scene or prefab, as the editor writes it. */
export interface Serialized {
  readonly __type__: string;
  readonly [name: string]: unknown;
}

interface Reference {
  readonly __id__: number;
}

/** All files of a folder, from it, with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** Reads a JSON file of the assets. */
function readAsset(path: string): unknown {
  return JSON.parse(readFileSync(join(assetsFolder, path), "utf8"));
}

/** The metas by the path of what they belong to, folders included. */
export function readMetas(): ReadonlyMap<string, Meta> {
  const paths = filesIn(assetsFolder).filter((path) => path.endsWith(".meta"));
  return new Map(paths.map((path) => [path.slice(0, -5), readAsset(path) as Meta]));
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** How a script's uuid stands in `__type__`: five digits as they are, the others three for two characters. */
export function compressUuid(uuid: string): string {
  const hex = uuid.replaceAll("-", "");
  let short = hex.slice(0, 5);
  for (let i = 5; i < hex.length; i += 3) {
    const value = Number.parseInt(hex.slice(i, i + 3), 16);
    short += `${DIGITS[value >> 6]}${DIGITS[value & 63]}`;
  }
  return short;
}

/** The scenes and prefabs, each an array of objects that name each other by index. */
export function readPrefabs(): ReadonlyMap<string, readonly Serialized[]> {
  const paths = filesIn(assetsFolder).filter((path) => /\.(prefab|scene)$/.test(path));
  return new Map(paths.map((path) => [path, readAsset(path) as Serialized[]]));
}

/** The components of the project: class name to path of the script. */
export function components(): ReadonlyMap<string, string> {
  const scripts = filesIn(assetsFolder).filter((path) => /\/[A-Z]\w*\.ts$/.test(`/${path}`));
  return new Map(scripts.map((path) => [basename(path, ".ts"), path]));
}

/** The properties that a script declares for the editor, and that have to be set there: those of `{ type }` need not be. */
export function declaredProperties(path: string): string[] {
  const text = readFileSync(join(assetsFolder, path), "utf8");
  return Array.from(text.matchAll(/@property\((?:\w+|\[\w+\])\) (\w+)/g), ([, name]) => name as string);
}

/** Whether a property has its value, and a list all of its own. */
export function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 && value.every(isSet) : Boolean(value);
}

/** The properties of an object that lead into a nested prefab: those are set when that has been put there. */
export function overriddenProperties(objects: readonly Serialized[], object: Serialized): string[] {
  const at = objects.indexOf(object);
  return objects
    .filter(({ __type__, source }) => __type__ === "cc.TargetOverrideInfo" && (source as Reference).__id__ === at)
    .map(({ propertyPath }) => (propertyPath as string[]).join("."));
}
