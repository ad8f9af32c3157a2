// Brings the drawings and sounds of packages/art into the Cocos project, as its editor keeps them: the sheet as an atlas
// (`.plist`), with a sprite frame for each drawing. To be run when the art has changed; what it writes is committed.
import { createHash, randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { buildArt } from "../packages/art/build.mjs";
import { root } from "./install.mjs";

const assets = join(root, "client-cocos", "assets");
const SHEET = 2048;

/**
 * The corners of frames that stretch, in pixels: one and a half for a unit of the drawing, and no more than are round, as
 * what is squeezed between them blurs.
 */
const BORDERS = { "frame-field": 26, "frame-dark": 29, "frame-panel": 32, "frame-card": 35, "frame-white": 8 };
/** Those of buttons. */
const BORDER = 40;

/** Light falls on the middle of the table. */
const LIGHT = `<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128"><defs><radialGradient id="a" cy=".42" r=".75">
<stop stop-color="#23866a"/><stop offset=".45" stop-color="#1a6b53"/><stop offset="1" stop-color="#0c4334"/>
</radialGradient></defs><path d="M0 0h128v128H0z" fill="url(#a)"/></svg>`;

/** The id that Creator gives a part of an asset by its name. */
export function partId(name) {
  const hash = createHash("md5").update(name).digest("hex");
  return [0, 6, 16, 25, 31].map((i) => hash[i]).join("");
}

/** The atlas of a sheet in the format of TexturePacker, which Creator reads. */
export function plist(frames) {
  const entries = Object.entries(frames).map(
    ([name, { x, y, width, height }]) => `<key>${name}</key><dict>
<key>spriteOffset</key><string>{0,0}</string>
<key>spriteSize</key><string>{${width},${height}}</string>
<key>spriteSourceSize</key><string>{${width},${height}}</string>
<key>textureRect</key><string>{{${x},${y}},{${width},${height}}}</string>
<key>textureRotated</key><false/>
</dict>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>frames</key><dict>
${entries.join("\n")}
</dict>
<key>metadata</key><dict>
<key>format</key><integer>3</integer>
<key>pixelFormat</key><string>RGBA8888</string>
<key>premultiplyAlpha</key><false/>
<key>realTextureFileName</key><string>sheet.png</string>
<key>size</key><string>{${SHEET},${SHEET}}</string>
<key>textureFileName</key><string>sheet.png</string>
</dict>
</dict></plist>
`;
}

/** The uuid of an asset, which is kept for ever. */
function uuidOf(file) {
  return existsSync(`${file}.meta`) ? JSON.parse(readFileSync(`${file}.meta`, "utf8")).uuid : randomUUID();
}

function writeMeta(file, meta) {
  writeFileSync(`${file}.meta`, `${JSON.stringify(meta, null, 2)}\n`);
}

function vertices(width, height) {
  const [x, y] = [width / 2, height / 2];
  return {
    rawPosition: [-x, -y, 0, x, -y, 0, -x, y, 0, x, y, 0],
    indexes: [0, 1, 2, 2, 1, 3],
    uv: [0, height, width, height, 0, 0, width, 0],
    nuv: [0, 0, 1, 0, 0, 1, 1, 1],
    minPos: [-x, -y, 0],
    maxPos: [x, y, 0],
  };
}

function frameMeta(name, uuid, { id, texture, atlas = "", x = 0, y = 0, width, height }) {
  const border = name.startsWith("frame-") ? (BORDERS[name] ?? BORDER) : 0;
  return {
    importer: "sprite-frame",
    uuid: `${uuid}@${id}`,
    displayName: atlas ? "" : name,
    id,
    name: atlas ? name : "spriteFrame",
    userData: {
      ...{ trimType: atlas ? "custom" : "none", trimThreshold: 1, rotated: false, offsetX: 0, offsetY: 0 },
      ...{ trimX: x, trimY: y, width, height, rawWidth: width, rawHeight: height },
      ...{ borderTop: border, borderBottom: border, borderLeft: border, borderRight: border },
      ...{ packable: false, pixelsToUnit: 100, pivotX: 0.5, pivotY: 0.5, meshType: 0 },
      vertices: vertices(width, height),
      isUuid: true,
      imageUuidOrDatabaseUri: texture,
      atlasUuid: atlas,
    },
    ver: "1.0.12",
    imported: true,
    files: [".json"],
    subMetas: {},
  };
}

function imageMeta(name, uuid, { wrap = "clamp-to-edge", mip = "none", frame }) {
  const texture = {
    importer: "texture",
    uuid: `${uuid}@6c48a`,
    displayName: name,
    id: "6c48a",
    name: "texture",
    userData: {
      ...{ wrapModeS: wrap, wrapModeT: wrap, minfilter: "linear", magfilter: "linear", mipfilter: mip, anisotropy: 0 },
      ...{ isUuid: true, imageUuidOrDatabaseUri: uuid, visible: false },
    },
    ver: "1.0.22",
    imported: true,
    files: [".json"],
    subMetas: {},
  };
  const whole = frame && frameMeta(name, uuid, { id: "f9941", texture: texture.uuid, ...frame });
  return {
    ver: "1.0.27",
    importer: "image",
    imported: true,
    uuid,
    files: [".json", ".png"],
    subMetas: { "6c48a": texture, ...(whole && { f9941: whole }) },
    userData: {
      ...{ type: frame ? "sprite-frame" : "texture", hasAlpha: true, fixAlphaTransparencyArtifacts: false },
      redirect: `${uuid}@${frame ? "f9941" : "6c48a"}`,
    },
  };
}

function writeSheet(from) {
  const frames = JSON.parse(readFileSync(join(from, "sheet.json"), "utf8"));
  const image = join(assets, "art", "sheet.png");
  const atlas = join(assets, "art", "sheet.plist");
  const [imageUuid, atlasUuid] = [uuidOf(image), uuidOf(atlas)];
  cpSync(join(from, "sheet.png"), image);
  // Tiles are drawn at a quarter of their size.
  writeMeta(image, imageMeta("sheet", imageUuid, { mip: "linear" }));
  writeFileSync(atlas, plist(frames));
  const parts = Object.entries(frames).map(([name, box]) => {
    const id = partId(name);
    return [id, frameMeta(name, atlasUuid, { id, texture: `${imageUuid}@6c48a`, atlas: atlasUuid, ...box })];
  });
  const subMetas = Object.fromEntries(parts);
  if (Object.keys(subMetas).length < parts.length) throw new Error("Two drawings have one id: rename one");
  writeMeta(atlas, {
    ...{ ver: "1.0.8", importer: "sprite-atlas", imported: true, uuid: atlasUuid, files: [".json"], subMetas },
    userData: { atlasTextureName: "sheet.png", format: 3, uuid: imageUuid, textureUuid: `${imageUuid}@6c48a` },
  });
}

function writePicture(name, png, options) {
  const file = join(assets, "mahjong", "table", `${name}.png`);
  const uuid = uuidOf(file);
  writeFileSync(file, png);
  writeMeta(file, imageMeta(name, uuid, options));
}

function writeSounds(from) {
  const folder = join(assets, "mahjong", "sounds");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(from)) {
    const file = join(folder, name);
    const uuid = uuidOf(file);
    cpSync(join(from, name), file);
    writeMeta(file, {
      ...{ ver: "1.0.0", importer: "audio-clip", imported: true, uuid, files: [".json", ".mp3"], subMetas: {} },
      userData: { downloadMode: 0 },
    });
  }
}

/** Writes sheet, felt, light and sounds into the project. */
export async function buildCocosArt() {
  const { outdir } = await buildArt();
  writeSheet(outdir);
  const felt = readFileSync(join(outdir, "felt.png"));
  const size = { width: felt.readUInt32BE(16), height: felt.readUInt32BE(20) };
  writePicture("felt", felt, { wrap: "repeat", frame: size });
  writePicture("light", new Resvg(LIGHT).render().asPng(), { frame: { width: 128, height: 128 } });
  writeSounds(join(outdir, "sounds"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCocosArt();
