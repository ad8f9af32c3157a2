import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Effects must be sharp, music may be soft. An MP3 is heard 50 ms late: the encoder's and the decoder's delay. */
const EFFECT = { sampleRate: 22050, channels: 1, bitrate: 32 };
const TUNE = { sampleRate: 22050, channels: 1, bitrate: 16 };

/** The drawing and sounding sources as a module, without a build of the workspace before. */
async function sources() {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "src", "build-entry.ts")],
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** Every drawing as a symbol of one SVG text: what the web app puts into its page. */
export async function buildSprite() {
  const { DRAWINGS, PARTS, sprite } = await sources();
  return sprite(DRAWINGS, PARTS);
}

async function rasterise(svg, scale = 1) {
  const { Resvg } = await import("@resvg/resvg-js");
  return new Resvg(svg, { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false } }).render().asPng();
}

/** The same picture in fewer bytes; takes seconds. The package's own entry expects a browser, its codec does not. */
async function squeezed(png) {
  const { initSync, optimise } = await import("@jsquash/oxipng/codec/pkg/squoosh_oxipng.js");
  const { resolve } = createRequire(import.meta.url);
  initSync(await readFile(resolve("@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm")));
  return optimise(png, 2, false, true);
}

/** Samples to MP3, the one format that every platform of Cocos plays. */
async function createEncode() {
  const { createMp3Encoder } = await import("wasm-media-encoders");
  const encoder = await createMp3Encoder();
  return (samples, options) => {
    encoder.configure(options);
    // The encoder hands out the same memory again.
    const body = Buffer.from(encoder.encode([samples]));
    return Buffer.concat([body, Buffer.from(encoder.finalize())]);
  };
}

async function writeSounds(outdir, { SOUNDS, MUSIC, render }) {
  const encode = await createEncode();
  const sounds = {};
  for (const [name, score] of [...Object.entries(SOUNDS), ["music", MUSIC]]) {
    const options = score === MUSIC ? TUNE : EFFECT;
    const file = encode(render(score, options.sampleRate), options);
    await writeFile(join(outdir, "sounds", `${name}.mp3`), file);
    sounds[name] = { seconds: score.length, bytes: file.length };
  }
  return sounds;
}

/**
 * Writes everything: `sprite.svg`, `svg/<name>.svg`, `sheet.png` with `sheet.json`, `felt.png`,
 * `sounds/<name>.mp3` and `manifest.json`. The same sources give the same bytes.
 *
 * @param {{ outdir?: string, squeeze?: boolean }} [options] by default into `dist`, the sheet as small as it goes
 */
export async function buildArt({ outdir = join(folder, "dist"), squeeze = true } = {}) {
  const art = await sources();
  const { DRAWINGS, PARTS, sprite, standalone, sheet } = art;
  for (const part of ["svg", "sounds"]) {
    await rm(join(outdir, part), { recursive: true, force: true });
    await mkdir(join(outdir, part), { recursive: true });
  }
  await writeFile(join(outdir, "sprite.svg"), sprite(DRAWINGS, PARTS));
  for (const drawing of DRAWINGS)
    await writeFile(join(outdir, "svg", `${drawing.name}.svg`), standalone(drawing, PARTS));
  const { svg, frames } = sheet(DRAWINGS, PARTS);
  const pixels = await rasterise(svg);
  await writeFile(join(outdir, "sheet.png"), squeeze ? await squeezed(pixels) : pixels);
  const table = frames.map(({ name, ...box }) => [name, box]);
  await writeFile(join(outdir, "sheet.json"), `${JSON.stringify(Object.fromEntries(table), null, 1)}\n`);
  const felt = DRAWINGS.find(({ name }) => name === "felt");
  await writeFile(join(outdir, "felt.png"), await rasterise(standalone(felt, PARTS), 2));
  const manifest = {
    art: Object.fromEntries(DRAWINGS.map(({ name, width, height }) => [name, [width, height]])),
    sounds: await writeSounds(outdir, art),
  };
  await writeFile(join(outdir, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  return { outdir, manifest };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { outdir, manifest } = await buildArt();
  const { art, sounds } = manifest;
  console.log(
    `${relative(process.cwd(), outdir)}: ${Object.keys(art).length} drawings, ${Object.keys(sounds).length} sounds`,
  );
}
