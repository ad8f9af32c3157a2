import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { assetsFolder, compressUuid, filesIn, type Meta } from "../project.js";

/** An asset, or a part of one, as the engine asks for it. */
interface Asset {
  readonly meta: Meta;
  /** The file that it is in. */
  readonly file: string;
  /** From its folder of assets. */
  readonly path: string;
  /** The asset that a part belongs to. */
  readonly whole?: Meta;
}

/** A script, and the class id that its component has in scenes. */
export interface Script {
  readonly file: string;
  readonly path: string;
  readonly classId: string;
}

/** What the editor's library would hold: every asset as JSON that the engine reads, by uuid. */
export interface Library {
  readonly scripts: readonly Script[];
  /** Names of asset bundles, `main` first. */
  readonly bundles: readonly string[];
  /** The engine's own materials by name. */
  readonly materials: Readonly<Record<string, string>>;
  /** The JSON of an asset; undefined where there is none. */
  json(uuid: string): object | undefined;
  /** The file of an asset. */
  file(uuid: string): string | undefined;
  /** What is in a bundle. */
  bundle(name: string): object | undefined;
}

const WRAP: Readonly<Record<string, number>> = { repeat: 0, "mirrored-repeat": 1, "clamp-to-edge": 2 };
const FILTER: Readonly<Record<string, number>> = { none: 0, nearest: 1, linear: 2 };
const TYPES: Readonly<Record<string, string>> = { prefab: "cc.Prefab", "audio-clip": "cc.AudioClip" };

/** Reads the project, and the engine's own assets out of its checkout. */
export function openLibrary(engineFolder: string): Library {
  const own = readFolder(assetsFolder);
  const internal = readFolder(join(engineFolder, "editor/assets"));
  const scripts = own.filter(({ meta }) => /^(type|java)script$/.test(meta.importer));
  const folders = own.filter(({ meta }) => meta.importer === "directory" && meta.userData.isBundle);
  const byUuid = new Map([...own, ...internal].flatMap(withParts).map((asset) => [asset.meta.uuid, asset]));
  const bundleOf = ({ path }: Asset): string =>
    folders.find((folder) => path.startsWith(`${folder.path}/`))?.path ?? "main";
  const materials = internal.filter(({ meta }) => meta.importer === "material");
  return {
    scripts: scripts.map(({ file, path, meta }) => ({ file, path, classId: compressUuid(meta.uuid) })),
    bundles: ["main", ...folders.map(({ path }) => path)],
    materials: Object.fromEntries(materials.map(({ path, meta }) => [basename(path, ".mtl"), meta.uuid])),
    json: (uuid) => jsonOf(byUuid.get(uuid)),
    file: (uuid) => byUuid.get(uuid)?.file,
    bundle: (name) => {
      const inside = name === "internal" ? internal : own.filter((asset) => bundleOf(asset) === name);
      return bundleConfig(
        name,
        inside.filter((asset) => !scripts.includes(asset)),
      );
    },
  };
}

function readFolder(folder: string): Asset[] {
  return filesIn(folder)
    .filter((path) => path.endsWith(".meta"))
    .map((path) => ({ path: path.slice(0, -5), file: join(folder, path.slice(0, -5)) }))
    .filter(({ file }) => existsSync(file))
    .map(({ path, file }) => ({ path, file, meta: JSON.parse(readFileSync(`${file}.meta`, "utf8")) as Meta }));
}

function withParts(asset: Asset): Asset[] {
  const parts = Object.values(asset.meta.subMetas ?? {}).filter(({ uuid }) => uuid);
  return [asset, ...parts.flatMap((meta) => withParts({ ...asset, meta, whole: asset.meta }))];
}

function jsonOf(asset: Asset | undefined): object | undefined {
  if (!asset) return undefined;
  const { meta, file, whole } = asset;
  const name = basename(file).replace(/\.\w+$/, "");
  switch (meta.importer) {
    case "image":
      return { __type__: "cc.ImageAsset", content: { fmt: "0", w: 0, h: 0 } };
    case "texture":
      return { __type__: "cc.Texture2D", content: { base: samplerOf(meta), mipmaps: [whole?.uuid] } };
    case "sprite-frame":
      return { __type__: "cc.SpriteFrame", content: frameOf(meta) };
    case "sprite-atlas": {
      const frames = Object.values(meta.subMetas).flatMap((part) => [part.name, part.uuid]);
      return { __type__: "cc.SpriteAtlas", content: { name, spriteFrames: frames } };
    }
    case "audio-clip":
      return { __type__: "cc.AudioClip", _name: name, _native: extname(file), _duration: 0 };
    case "scene":
    case "prefab":
    case "material":
      return JSON.parse(readFileSync(file, "utf8"));
    default:
      return undefined;
  }
}

function samplerOf({ userData }: Meta): string {
  const { minfilter, magfilter, wrapModeS, wrapModeT, mipfilter } = userData as Record<string, string>;
  const filters = [FILTER[minfilter ?? ""] ?? 2, FILTER[magfilter ?? ""] ?? 2];
  return [...filters, WRAP[wrapModeS ?? ""] ?? 2, WRAP[wrapModeT ?? ""] ?? 2, FILTER[mipfilter ?? ""] ?? 0, 0].join(
    ",",
  );
}

function frameOf({ name = "", userData }: Meta): object {
  const data = userData as Record<string, number> & {
    readonly imageUuidOrDatabaseUri: string;
    readonly atlasUuid: string;
  };
  const { trimX, trimY, width, height, rawWidth, rawHeight, offsetX, offsetY } = data;
  const { borderLeft, borderTop, borderRight, borderBottom, pixelsToUnit } = data;
  return {
    ...{ name, atlas: data.atlasUuid, rect: { x: trimX, y: trimY, width, height }, offset: { x: offsetX, y: offsetY } },
    ...{ originalSize: { width: rawWidth, height: rawHeight }, rotated: false, packable: false, meshType: 0 },
    ...{ capInsets: [borderLeft, borderTop, borderRight, borderBottom], texture: data.imageUuidOrDatabaseUri },
    ...{ pixelsToUnit, pivot: { x: 0.5, y: 0.5 } },
  };
}

function bundleConfig(name: string, assets: readonly Asset[]): object {
  const uuids = assets.flatMap(withParts).map(({ meta }) => meta.uuid);
  const scenes = assets.filter(({ meta }) => meta.importer === "scene");
  const inFolder = (path: string): string => (name === "main" ? path : path.slice(name.length + 1));
  const paths = assets
    .filter(({ meta }) => TYPES[meta.importer])
    .map(({ path, meta }) => [
      meta.uuid,
      [join(dirname(inFolder(path)), basename(path).replace(/\.\w+$/, "")), TYPES[meta.importer]],
    ]);
  return {
    ...{ name, importBase: "import", nativeBase: "native", deps: [], uuids, paths: Object.fromEntries(paths) },
    scenes: Object.fromEntries(scenes.map(({ path, meta }) => [`db://assets/${path}`, meta.uuid])),
    ...{ packs: {}, versions: { import: [], native: [] }, redirect: [], debug: true, types: [], extensionMap: {} },
  };
}
