// `npm start`: installs what is missing, builds the web app and the embedded server, and opens them in a browser.
import { installDependencies } from "./install.mjs";

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(`Shaddock needs Node 20 or newer; this is ${process.version}`);
  process.exit(1);
}
installDependencies(".");
const { buildWeb } = await import("../packages/web/build.mjs");
const { buildCli } = await import("../packages/cli/build.mjs");
await Promise.all([buildWeb({ minify: true }), buildCli()]);
process.argv.splice(2, 0, "serve", "--open");
await import("../packages/cli/dist/shaddock.mjs");
