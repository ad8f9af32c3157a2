// What build.mjs needs beside the names: never part of an app.
export { sprite, standalone } from "./draw/drawing.js";
export { DRAWINGS, PARTS } from "./draw/drawings.js";
export { sheet } from "./sheet/sheet.js";
export { MUSIC, SOUNDS } from "./sound/scores.js";
export { render } from "./sound/synth.js";
