import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { allFiles } from "./source-files.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What declares texts. The client for Cocos has them through the bundle's types, which keep the names. */
const DECLARED = ["Texts", "MahjongTexts", "TableTexts", "BoardTexts", "WebTexts", "Words"];
const SOURCES = /^(packages\/(web|game)\/src|client-cocos\/assets)\/.*(?<!\.test)\.(tsx?|mts)$/;

/** Keys of texts by their paths, such as `Texts.chat.send`. */
const declared = new Map<string, string>();
const read = new Set<string>();

beforeAll(() => {
  const files = allFiles.filter((path) => SOURCES.test(path));
  const program = ts.createProgram(
    files.map((path) => root + path),
    {
      ...{ strict: true, noEmit: true, types: [], customConditions: ["source"], jsx: ts.JsxEmit.ReactJSX },
      ...{ module: ts.ModuleKind.Preserve, target: ts.ScriptTarget.ES2023 },
    },
  );
  // It gives each node its parent, too.
  const checker = program.getTypeChecker();
  const trees = files.flatMap((path) => program.getSourceFile(root + path) ?? []);
  for (const tree of trees) collect(tree);
  const keys = new Set(declared.values());
  for (const tree of trees) findReads(checker, tree, keys);
}, 240_000);

/** The path of a key, with the interface that declares it first; undefined for what is no text's key. */
function pathOf(node: ts.Node): string | undefined {
  if (ts.isInterfaceDeclaration(node)) return DECLARED.includes(node.name.text) ? node.name.text : undefined;
  if (ts.isTypeLiteralNode(node) || ts.isIntersectionTypeNode(node)) return pathOf(node.parent);
  if (!ts.isPropertySignature(node)) return undefined;
  const above = pathOf(node.parent);
  return above && `${above}.${node.name.getText()}`;
}

function collect(node: ts.Node): void {
  const path = ts.isPropertySignature(node) ? pathOf(node) : undefined;
  if (path) declared.set(path, path.slice(path.lastIndexOf(".") + 1));
  node.forEachChild(collect);
}

/** Finds keys after a dot, in brackets, and where an object is taken apart. */
function findReads(checker: ts.TypeChecker, node: ts.Node, keys: ReadonlySet<string>): void {
  const note = (object: ts.Node, names: readonly string[]): void => {
    for (const name of names.filter((one) => keys.has(one))) {
      const symbol = checker.getTypeAtLocation(object).getProperty(name);
      for (const declaration of symbol?.declarations ?? []) read.add(pathOf(declaration) ?? "");
    }
  };
  if (ts.isPropertyAccessExpression(node)) note(node.expression, [node.name.text]);
  if (ts.isElementAccessExpression(node)) note(node.expression, literalsOf(checker, node.argumentExpression));
  if (ts.isBindingElement(node)) note(node.parent, [(node.propertyName ?? node.name).getText()]);
  node.forEachChild((child) => findReads(checker, child, keys));
}

/** The texts that an expression can be. */
function literalsOf(checker: ts.TypeChecker, node: ts.Expression): string[] {
  const type = checker.getTypeAtLocation(node);
  return (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
}

test("every text is read by a client, or by the game for it", () => {
  expect(declared.size).toBeGreaterThan(150);
  expect([...declared.keys()].filter((path) => !read.has(path))).toEqual([]);
});
