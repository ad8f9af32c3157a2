import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Reporter, TestCase, TestModule, Vitest } from "vitest/node";
import type { About } from "./given.js";

/** One server's line of the table. */
export interface Row {
  readonly server: string;
  readonly about: About;
  readonly passed: number;
  /** The reasons, each once. */
  readonly notOffered: readonly string[];
  /** Names of statements that did not hold. */
  readonly failed: readonly string[];
}

const FILE = fileURLToPath(new URL("../../docs/compatibility.md", import.meta.url));

const HEAD = `# Compatibility

What the conformance list (\`test/conformance\`) found with real servers. \`npm run test:real\` writes this page: anew what
it says of the servers that were given, and the rest as it was.
`;

const COLUMNS = ["Server", "Version", "Given", "Date", "Statements that hold"];

/** A vitest reporter that writes \`docs/compatibility.md\` when a run is over; not after a part of one. */
export class CompatibilityTable implements Reporter {
  private named = false;

  onInit({ config }: Vitest): void {
    this.named = Boolean(config.testNamePattern);
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const rows = rowsOf(tests);
    const files = readdirSync(fileURLToPath(new URL(".", import.meta.url))).filter((name) => name.endsWith(".test.ts"));
    if (this.named || modules.length < files.length || rows.length === 0) return;
    const today = new Date().toISOString().slice(0, 10);
    const before = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
    writeFileSync(FILE, table(rows, today, before));
  }
}

/** The page: these rows, and of the page as it was what it said of other servers; in the order of their names. */
function table(rows: readonly Row[], date: string, before: string): string {
  const servers = readPage(before);
  for (const { server, about, passed, notOffered, failed } of rows) {
    const held = failed.length ? `${passed} of ${passed + failed.length}` : `all ${passed}`;
    servers.set(server, {
      cells: [server, about.version, about.given, date, held],
      differences: [...failed.map((name) => `**does not hold: ${name}**`), ...notOffered].map((text) => `- ${text}`),
    });
  }
  const entries = [...servers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  const lines = [COLUMNS, ...entries.map(({ cells }) => cells)];
  const widths = COLUMNS.map((_column, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0)));
  const [head = "", ...body] = lines.map(
    (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`,
  );
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  const sections = entries.map(({ cells: [server], differences }) =>
    differences.length ? `\n### ${server}\n\n${differences.join("\n")}\n` : "",
  );
  return `${HEAD}\n${[head, rule, ...body].join("\n")}\n\n## What differs, and why\n${sections.join("")}`;
}

/** What a page says of each server. */
function readPage(page: string): Map<string, { cells: readonly string[]; differences: string[] }> {
  const servers = new Map<string, { cells: readonly string[]; differences: string[] }>();
  let section: string | undefined;
  for (const line of page.split("\n")) {
    const cells = /^\| (.*) \|$/
      .exec(line)?.[1]
      ?.split(" | ")
      .map((cell) => cell.trim());
    if (cells?.length === COLUMNS.length && cells[0] && cells[0] !== COLUMNS[0] && !cells[0].startsWith("---")) {
      servers.set(cells[0], { cells, differences: [] });
    }
    if (line.startsWith("### ")) section = line.slice(4);
    else if (line.startsWith("- ") && section) servers.get(section)?.differences.push(line);
  }
  return servers;
}

function rowsOf(tests: readonly TestCase[]): Row[] {
  const servers = new Map<string, TestCase[]>();
  for (const test of tests) {
    if (!test.meta().server) continue;
    const name = serverOf(test);
    servers.set(name, [...(servers.get(name) ?? []), test]);
  }
  return [...servers].map(([server, cases]) => ({
    server,
    about: cases[0]?.meta().server as About,
    passed: cases.filter((test) => test.result().state === "passed").length,
    notOffered: [...new Set(cases.flatMap((test) => test.meta().notOffered ?? test.meta().differs ?? []))],
    failed: cases.filter((test) => test.result().state === "failed").map(({ name }) => name),
  }));
}

/** The name of the outermost suite. */
function serverOf(test: TestCase): string {
  let name = "";
  for (let task: TestCase["parent"] = test.parent; task.type === "suite"; task = task.parent) name = task.name;
  return name;
}
