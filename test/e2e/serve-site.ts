// A site as a program of its own. Options come as JSON; its address goes out as a line.
import { startSite } from "./site.js";

const { url } = await startSite(JSON.parse(process.argv[2] ?? "{}"));
console.log(`listening on ${url}`);
