import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A file of TypeScript in a package's `src`. */
export interface SourceFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  /** The name of the package's folder: `sdk`, `protocol`, … */
  readonly package: string;
  readonly tree: ts.SourceFile;
}

/** One import, re-export or import type. */
export interface Import {
  readonly specifier: string;
  /** Nothing of it is left when the types are taken away. */
  readonly typeOnly: boolean;
}

/** Paths of all files that are committed or could be, from the repository's root. */
export const allFiles: readonly string[] = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
})
  .split("\0")
  .filter((path) => path && existsSync(root + path));

/** The bytes of a file, as text. */
export function read(path: string): string {
  return readFileSync(root + path, "utf8");
}

/** How many lines a file has. */
export function countLines(path: string): number {
  return read(path).trimEnd().split("\n").length;
}

/** Whether it is a test, or helps tests only. */
export function isTest(path: string): boolean {
  return /\.(test|test-d)\.[cm]?[jt]sx?$|\/testing\//.test(path);
}

/** A file of this path and text, which need not exist. */
export function parse(path: string, text: string): SourceFile {
  const folder = /^(?:packages\/([^/]+)|(sdk))\/src\//.exec(path);
  return {
    path,
    package: folder?.[1] ?? folder?.[2] ?? "",
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
  };
}

/** The sources of all packages, tests included. */
export const sources: readonly SourceFile[] = allFiles
  .filter((path) => /^(packages\/[^/]+|sdk)\/src\/.*\.[cm]?tsx?$/.test(path))
  .map((path) => parse(path, read(path)));

/** The sources of all packages, without their tests. */
export const code: readonly SourceFile[] = sources.filter(({ path }) => !isTest(path));

/** Every import of a file, `import()` and `import("…").Type` included. */
export function importsOf({ tree }: SourceFile): Import[] {
  const imports: Import[] = [];
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const { moduleSpecifier } = node;
      if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier)) {
        imports.push({ specifier: moduleSpecifier.text, typeOnly: isTypeOnly(node) });
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      imports.push({
        specifier: specifier && ts.isStringLiteralLike(specifier) ? specifier.text : "(computed)",
        typeOnly: false,
      });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      imports.push({ specifier: (node.argument.literal as ts.StringLiteral).text, typeOnly: true });
    }
  });
  return imports;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) {
    const { exportClause } = node;
    if (node.isTypeOnly) return true;
    return exportClause !== undefined && ts.isNamedExports(exportClause) && exportClause.elements.every(isTypeName);
  }
  const { importClause } = node;
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  return (
    !name && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every(isTypeName)
  );
}

function isTypeName({ isTypeOnly }: ts.ImportOrExportSpecifier): boolean {
  return isTypeOnly;
}

/** Places where a file uses one of these globals, or these members of globals, such as `Math.random`. */
export function usesOf({ tree, path }: SourceFile, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (!ts.isIdentifier(node) || isName(node)) return;
    const { parent } = node;
    const member = ts.isPropertyAccessExpression(parent) ? `${node.text}.${parent.name.text}` : "";
    if (names.has(node.text)) found.push(`${placeOf(node, path)} ${node.text}`);
    if (names.has(member)) found.push(`${placeOf(node, path)} ${member}`);
  });
  return found;
}

/** Whether an identifier only names something: a member, a property, what is declared. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return !(ts.isIdentifier(parent.expression) && /^(globalThis|window|self)$/.test(parent.expression.text));
  }
  if (ts.isPropertyAssignment(parent) || ts.isParameter(parent) || ts.isVariableDeclaration(parent)) {
    return parent.name === node;
  }
  return ts.isPropertySignature(parent) || ts.isMethodSignature(parent) || ts.isPropertyDeclaration(parent)
    ? parent.name === node
    : ts.isBindingElement(parent) || ts.isMethodDeclaration(parent) || ts.isImportSpecifier(parent);
}

/** The exported declarations without a doc comment. */
export function undocumented({ tree, path }: SourceFile): string[] {
  const listed = new Set<string>();
  walk(tree, (node) => {
    // `export { name };` without a module: the declaration is further up.
    if (
      ts.isExportDeclaration(node) &&
      !node.moduleSpecifier &&
      node.exportClause &&
      ts.isNamedExports(node.exportClause)
    ) {
      for (const { name, propertyName } of node.exportClause.elements) listed.add((propertyName ?? name).text);
    }
  });
  return tree.statements.flatMap((statement) => {
    const names = namesOf(statement);
    const exported =
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) ||
      names.some((name) => listed.has(name));
    if (names.length === 0 || !exported) return [];
    const documented = ts.getJSDocCommentsAndTags(statement).some((comment) => ts.isJSDoc(comment));
    return documented ? [] : [`${placeOf(statement, path)} ${names.join(", ")}`];
  });
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement);
  return named && statement.name ? [statement.name.getText()] : [];
}

/** The default exports of a file. */
export function defaultExports({ tree, path }: SourceFile): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    const isDefault =
      ts.isExportAssignment(node) ||
      (ts.isExportSpecifier(node) && node.name.text === "default") ||
      (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent));
    if (isDefault) found.push(placeOf(node, path));
  });
  return found;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function placeOf(node: ts.Node, path: string): string {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `${path}:${line + 1}`;
}
