import * as cc from "cc";
import { installBuiltinEffects } from "./effects.mjs";

globalThis.cc = cc;

/** Starts the engine as the editor's preview does, and shows the scene. */
async function start({ bundles, materials, resolution: { width, height } }) {
  const { game, Game, DebugMode, director, Director } = cc;
  let effects;
  game.onPostSubsystemInitDelegate.add(() => {
    effects = installBuiltinEffects(cc, materials);
  });
  game.once(Game.EVENT_RENDERER_INITED, () => effects.compile());
  await game.init({
    debugMode: DebugMode.INFO,
    overrideSettings: {
      engine: { debug: true, macros: { ENABLE_WEBGL_ANTIALIAS: false }, platform: "web-desktop" },
      screen: { frameRate: 60, exactFitScreen: true, designResolution: { width, height, policy: 2 } },
      rendering: { renderPipeline: "" },
      splashScreen: { totalTime: 0 },
      assets: {
        ...{ server: "", importBase: "/import", nativeBase: "/native", projectBundles: [...bundles, "internal"] },
        preloadBundles: [{ bundle: "internal" }, { bundle: "main" }],
      },
      scripting: {},
      profiling: { showFPS: false },
    },
  });
  await new Promise((running) => game.run(running));
  await new Promise((loaded, failed) => director.loadScene("Main", (error) => (error ? failed(error) : loaded())));
  await new Promise((drawn) => director.once(Director.EVENT_AFTER_DRAW, drawn));
}

/**
 * Draw calls of a frame, and the ms that the middle one of all frames in a while takes: those in which the machine did
 * something else are longer.
 */
globalThis.measure = async (milliseconds) => {
  const { director, Director } = cc;
  const frames = [];
  let begun = performance.now();
  const begin = () => {
    begun = performance.now();
  };
  const end = () => frames.push(performance.now() - begun);
  director.on(Director.EVENT_BEGIN_FRAME, begin);
  director.on(Director.EVENT_END_FRAME, end);
  await new Promise((over) => setTimeout(over, milliseconds));
  director.off(Director.EVENT_BEGIN_FRAME, begin);
  director.off(Director.EVENT_END_FRAME, end);
  frames.sort((one, other) => one - other);
  return { drawCalls: director.root.device.numDrawCalls, cpu: frames[frames.length >> 1] };
};

globalThis.started = start(globalThis.project);
