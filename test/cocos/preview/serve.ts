import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { assetsFolder, projectFolder } from "../project.js";
import { type Library, openLibrary, type Script } from "./library.js";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Where the engine is: a checkout, and a build of it in its PREVIEW mode, `cc.js`, with its 2D and UI features. */
export interface Engine {
  readonly checkout: string;
  readonly build: string;
}

/** The project, served as the editor's preview does. */
export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

const MIME: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".mp3": "audio/mpeg",
};

/** What `cc/env` is in a preview on the web. */
const ENVIRONMENT = { EDITOR: false, PREVIEW: true, DEV: true, DEBUG: true, BUILD: false, NATIVE: false, HTML5: true };

/** Serves the project's scenes with its own scripts on a build of the engine. */
export async function servePreview({ checkout, build: folder }: Engine): Promise<Preview> {
  const library = openLibrary(checkout);
  const http = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://preview").pathname);
    answer(path, library, folder).then(
      (found) => send(response, path, found),
      (error) => response.writeHead(500).end(`${error}`),
    );
  });
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        http.close(() => closed());
        http.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, path: string, found: string | Buffer | object | undefined): void {
  if (found === undefined) {
    response.writeHead(404).end();
    return;
  }
  const type = path.startsWith("/scripts/") ? ".js" : extname(path) || ".html";
  response.writeHead(200, { "content-type": MIME[type] ?? "application/octet-stream", "cache-control": "no-store" });
  response.end(typeof found === "string" || Buffer.isBuffer(found) ? found : JSON.stringify(found));
}

async function answer(path: string, library: Library, folder: string): Promise<string | Buffer | object | undefined> {
  const [, first, second, third] = path.split("/");
  const uuid = /([0-9a-f]{8}-[0-9a-f-]{27}(@[0-9a-f]+)?)[^/]*$/.exec(path)?.[1] ?? "";
  switch (first) {
    case "":
      return readFileSync(join(here, "index.html"));
    case "project.json":
      return { bundles: library.bundles, materials: library.materials, resolution: designResolution() };
    case "engine":
      return readFileSync(join(folder, path.slice("/engine/".length)));
    case "scripts.js":
      return library.scripts.map((script) => `import ${JSON.stringify(urlOf(script.file))};`).join("\n");
    case "scripts":
      return compile(library.scripts.find((script) => urlOf(script.file) === path));
    case "assets":
      if (third === "config.json") return library.bundle(second as string);
      if (third === "index.js") return "";
      break;
    case "query-extname":
      return "";
  }
  if (path.includes("/import/")) return library.json(uuid);
  const file = path.includes("/native/") ? library.file(uuid) : join(here, path);
  return file && existsSync(file) ? readFileSync(file) : undefined;
}

function designResolution(): object {
  const settings = JSON.parse(readFileSync(join(projectFolder, "settings/v2/packages/project.json"), "utf8"));
  return settings.general.designResolution;
}

function urlOf(file: string): string {
  return `/scripts/${relative(assetsFolder, file).replaceAll("\\", "/")}`;
}

/** What was compiled, by the file, and of what: pages are opened often, and scripts change seldom. */
const compiled = new Map<string, { readonly source: string; readonly code: Promise<string | undefined> }>();

function compile(script: Script | undefined): Promise<string | undefined> | undefined {
  if (!script) return undefined;
  const source = readFileSync(script.file, "utf8");
  const known = compiled.get(script.file);
  if (known?.source === source) return known.code;
  const code = bundle(script);
  compiled.set(script.file, { source, code });
  return code;
}

/** One script as one module: what it imports of the project stays an import, so that each class is there once. */
async function bundle(script: Script): Promise<string | undefined> {
  const { outputFiles } = await build({
    entryPoints: [script.file],
    ...{ bundle: true, write: false, format: "esm", target: "es2020", logLevel: "silent" },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    plugins: [cocosModules(script)],
  });
  return outputFiles[0]?.text;
}

function cocosModules(script: Script): Plugin {
  return {
    name: "cocos",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^cc(\/.*)?$/ }, ({ path }) => ({ path, namespace: "cc" }));
      onResolve({ filter: /^\./ }, ({ path, importer }) => {
        const base = resolve(dirname(importer), path);
        return { path: urlOf(existsSync(base) ? base : `${base}.ts`), external: true };
      });
      // Through CommonJS, so that a name that this build of the engine lacks is undefined and no error of the linker.
      onLoad({ filter: /.*/, namespace: "cc" }, ({ path }) => ({
        contents: path === "cc" ? "module.exports = globalThis.cc" : `module.exports = ${JSON.stringify(ENVIRONMENT)}`,
      }));
      // What the editor adds to a script: its uuid becomes the id of the class in it.
      onLoad({ filter: /\.ts$/, namespace: "file" }, ({ path }) => ({
        loader: "ts",
        contents: `import { cclegacy as registry } from "cc"; registry._RF.push({}, "${script.classId}", "${script.path}");
${readFileSync(path, "utf8")}
;registry._RF.pop();`,
      }));
    },
  };
}
