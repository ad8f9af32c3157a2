import { existsSync } from "node:fs";
import { join } from "node:path";
import { haveBrowser } from "../../browser/browser.js";
import type { Engine } from "../preview/serve.js";

/** The engine that COCOS_ENGINE and COCOS_BUILD name; undefined, and one line, where something is missing. */
export function findEngine(
  { COCOS_ENGINE: checkout, COCOS_BUILD: build }: NodeJS.ProcessEnv = process.env,
): Engine | undefined {
  const missing =
    !checkout || !existsSync(join(checkout, "editor/assets"))
      ? "COCOS_ENGINE has to name a checkout of cocos-engine 3.8"
      : !build || !existsSync(join(build, "cc.js"))
        ? "COCOS_BUILD has to name a folder with cc.js, the engine built in its PREVIEW mode"
        : !haveBrowser()
          ? "there is no browser"
          : undefined;
  if (missing) console.warn(`skipped: the Cocos client on its engine, because ${missing} (see test/cocos/README.md)`);
  return missing ? undefined : { checkout: checkout as string, build: build as string };
}
