/** The house rules, checked for every file of src/: each finding names its file and line. */
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';
import { importProblem, layers, maxLines } from '../../scripts/layers.mjs';

const src = join(import.meta.dirname, '..', '..', 'src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => path.split(sep).join('/'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
  });
type Source = (typeof sources)[number];

function at(source: Source, node: ts.Node): string {
  return `src/${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The text an import or re-export names: static, dynamic, or in a type. */
function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  let name: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) name = node.moduleSpecifier;
  else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) name = node.arguments[0];
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) name = node.argument.literal;
  return name && ts.isStringLiteralLike(name) ? name : undefined;
}

/** Files of src/ that a file needs before it runs itself: neither types nor what it fetches later. */
function lastingImports({ path, tree }: Source): string[] {
  return tree.statements.flatMap((node) => {
    const name = specifierOf(node)?.text;
    if (!name?.startsWith('.')) return [];
    const isOfTypes = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly || onlyTypes(node) : ts.isExportDeclaration(node) && node.isTypeOnly;
    return isOfTypes ? [] : [posix.join(posix.dirname(path), name).replace(/\.js$/u, '.ts')];
  });
}

function onlyTypes({ importClause }: ts.ImportDeclaration): boolean {
  const named = importClause?.namedBindings;
  return importClause?.name === undefined && named !== undefined && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function findings(look: (source: Source, node: ts.Node) => string | undefined): string[] {
  const found: string[] = [];
  for (const source of sources) {
    walk(source.tree, (node) => {
      const problem = look(source, node);
      if (problem) found.push(`${at(source, node)} ${problem}`);
    });
  }
  return found;
}

describe('the house rules of src/', () => {
  test('every folder is a layer with a rule', () => {
    const folders = new Set(sources.filter(({ path }) => path.includes('/')).map(({ path }) => path.slice(0, path.indexOf('/'))));
    assert.deepEqual([...folders].filter((folder) => !(folder in layers)), []);
  });

  test('layers import only from the layers above them; one wall per library', () => {
    const wrong = findings((source, node) => {
      const specifier = specifierOf(node);
      const problem = specifier && importProblem(source.path, specifier.text);
      return problem ? `imports "${specifier.text}": ${problem}` : undefined;
    });
    assert.deepEqual(wrong, []);
  });

  test('no file imports itself by way of others: where one of them awaits, a bundle would wait for itself for ever', () => {
    const edges = new Map(sources.map((source) => [source.path, lastingImports(source)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (way.includes(path) || done.has(path)) return;
      for (const next of edges.get(path) ?? []) follow(next, [...way, path]);
      done.add(path);
    };
    for (const path of edges.keys()) follow(path, []);
    assert.deepEqual(circles, []);
  });

  test('the list of zones is fetched with what needs it', () => {
    const wrong = findings((_source, node) => {
      const specifier = specifierOf(node);
      const lasting = (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) || (ts.isExportDeclaration(node) && !node.isTypeOnly);
      return specifier?.text.endsWith('/zone-list.js') && lasting ? 'imports it at once' : undefined;
    });
    assert.deepEqual(wrong, []);
  });

  test('no error is swallowed by an empty catch', () => {
    const empty = findings((_source, node) => (ts.isCatchClause(node) && node.block.statements.length === 0 ? 'has an empty catch' : undefined));
    assert.deepEqual(empty, []);
  });

  test('no file is longer than a person reads in one go', () => {
    const long = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })).filter(({ lines }) => lines > maxLines);
    assert.deepEqual(long.map(({ path, lines }) => `src/${path}:${lines} lines, ${maxLines} at the most`), []);
  });

  test('no file is left half done', () => {
    const marks = sources.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (/\b(?:TODO|FIXME|XXX)\b|@ts-ignore|@ts-nocheck/.test(line) ? [`src/${path}:${index + 1} ${line.trim()}`] : [])),
    );
    assert.deepEqual(marks, []);
  });
});

describe('the rule of imports itself', () => {
  const refused = (file: string, specifier: string) => assert.notEqual(importProblem(file, specifier), undefined, `${file} → ${specifier}`);
  const allowed = (file: string, specifier: string) => assert.equal(importProblem(file, specifier), undefined, `${file} → ${specifier}`);

  test('downward is allowed, upward refused', () => {
    allowed('layout/drag.ts', '../time/index.js');
    refused('time/days.ts', '../model/index.js');
    refused('layout/drag.ts', '../planning/index.js');
    refused('model/deep/file.ts', '../../layout/drag.js');
    refused('store/store.ts', '../compose.js');
    refused('elements/diary-view/diary-view.ts', '../../compose.js');
    allowed('elements/diary-view/define.ts', '../../compose.js');
    refused('model/change.ts', '../../test/x.js');
  });

  test('libraries stay behind their walls', () => {
    allowed('recurrence/expand.ts', 'rrule');
    refused('model/series.ts', 'rrule');
    allowed('elements/rich-text/editor/schema.ts', 'prosemirror-model');
    refused('elements/rich-text/rich-text.ts', 'prosemirror-view');
    allowed('sources/indexed-db/open.ts', 'idb');
    refused('sources/memory.ts', 'idb');
    refused('elements/diary-view/diary-view.ts', 'temporal-polyfill/global');
    allowed('time/zone-list.ts', '@vvo/tzdb');
    refused('time/zone-catalogue.ts', '@vvo/tzdb');
    refused('model/change.ts', 'lit');
    refused('elements/diary-view/diary-view.ts', 'lit/directives/style-map.js');
  });

  test('sources know the interfaces of the store; elements not the insides of others', () => {
    allowed('sources/memory.ts', '../store/source.js');
    refused('sources/memory.ts', '../store/diary-store.js');
    allowed('elements/diary-view/diary-view.ts', '../time-grid/time-grid.js');
    refused('elements/diary-view/diary-view.ts', '../time-grid/columns.js');
    refused('elements/shared/icons.ts', '../time-grid/time-grid.js');
    refused('elements/diary-view/diary-view.ts', '../../sources/memory.js');
  });
});
