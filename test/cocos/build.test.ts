import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Meta, projectFolder, readMetas } from "./project.js";

const read = (path: string): string => readFileSync(join(projectFolder, path), "utf8");
const configs = readdirSync(join(projectFolder, "build-configs"));

test.each(configs)("build-configs/%s: builds the scene that there is, for its platform", (file) => {
  const config = JSON.parse(read(`build-configs/${file}`));
  const { uuid } = readMetas().get("app/Main.scene") as Meta;
  expect(config).toMatchObject({
    platform: file.replace(".json", ""),
    outputName: file.replace(".json", ""),
    startScene: uuid,
    scenes: [{ url: "db://assets/app/Main.scene", uuid }],
  });
  expect(config.packages).toHaveProperty(config.platform);
});

test("both builds for the web have one page", () => {
  expect(read("build-templates/web-desktop/index.ejs")).toBe(read("build-templates/web-mobile/index.ejs"));
});

test("Android turns with its sensor, and a release does not talk in the clear", () => {
  // Creator makes `fullSensor` of these in the manifest that it writes. [cocos-engine: native-pack-tool, android.ts]
  const { orientation } = JSON.parse(read("build-configs/android.json")).packages.android;
  expect(orientation).toMatchObject({ portrait: true, landscapeLeft: true, landscapeRight: true });
  const script = read("build-templates/android/proj/build.gradle");
  const [, manifest = ""] = /release\.manifest\.srcFile "\$rootDir\/([^"]+)"/.exec(script) ?? [];
  expect(existsSync(join(projectFolder, "build-templates/android/proj", manifest))).toBe(true);
  expect(read(`build-templates/android/proj/${manifest}`)).toContain('android:usesCleartextTraffic="false"');
});

test("the engine is built with sockets: on native they are a module of their own", () => {
  const { modules } = JSON.parse(read("settings/v2/packages/engine.json"));
  expect(modules.includeModules).toContain("websocket");
  const chosen = Object.keys(modules.cache).filter((name) => modules.cache[name]._value);
  expect(chosen.sort()).toEqual(modules.includeModules);
});
