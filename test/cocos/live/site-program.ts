import { startSite } from "../../e2e/site.js";

// The embedded servers as a program of their own, which can be killed: its arguments are a port and a folder to keep
// things in.
const [port, data = ""] = process.argv.slice(2);
const { url } = await startSite({ dist: data, data, port: Number(port), seed: 11 });
console.log(`listening on ${url}`);
