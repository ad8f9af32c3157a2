// `npm run build`: every package, the tarball's content, the web app, the command and the bundle for Cocos.
import { execFileSync } from "node:child_process";
import { buildCli } from "../packages/cli/build.mjs";
import { buildWeb } from "../packages/web/build.mjs";
import { buildCocos } from "./build-cocos.mjs";
import { root } from "./install.mjs";

const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });

node("node_modules/typescript/lib/tsc.js", "-b");
node("sdk/build.mjs");
await Promise.all([buildWeb({ minify: true }), buildCli(), buildCocos()]);
