import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minify as shorten } from 'terser';
import ts from 'typescript';

/**
 * Writes what esbuild has bundled as CommonJS: esbuild shares code between entry points in ECMAScript modules alone, which VS Code's
 * older versions cannot load. The files lie flat beside one another, so each is rewritten by itself.
 * @param {{executables: ReadonlySet<string>, minify: boolean}} options
 *   `executables` are the names of the files that start with Node.js by themselves
 * @returns {import('esbuild').Plugin} it writes nothing where the bundling has failed
 */
export function commonJs({ executables, minify }) {
  return {
    name: 'CommonJS',
    setup(builder) {
      let written = new Set();
      builder.onEnd(async ({ outputFiles = [], errors }) => {
        if (errors.length > 0) return;
        const { outdir } = builder.initialOptions;
        const files = await Promise.all(outputFiles.map(rewrite));
        mkdirSync(outdir, { recursive: true });
        for (const { name, code } of files) writeFileSync(path.join(outdir, name), code);
        const names = new Set(files.map(({ name }) => name));
        for (const name of written) if (!names.has(name)) rmSync(path.join(outdir, name), { force: true });
        written = names;
      });

      async function rewrite({ path: file, text }) {
        const name = path.basename(file);
        if (!name.endsWith('.js')) return { name, code: text };
        const code = `${executables.has(name) ? '#!/usr/bin/env node\n' : ''}${asCommonJs(text)}`;
        // esbuild looks at one statement at a time; looking at a whole file takes a fiftieth off what people download.
        return { name, code: minify ? (await shorten(code, { toplevel: true })).code : code };
      }
    },
  };
}

/**
 * An ECMAScript module, as esbuild writes it, as CommonJS; every line keeps its number, for the source map. What a file has to offer is
 * asked once and kept by name: no exported name is given another value later, no two files ask for each other, and the host finds out
 * at every question for `vscode` which extension asks, which is a good part of what loading takes. A file of which no name is wanted is
 * not asked for: loading one does nothing but make its names known.
 */
function asCommonJs(text) {
  const source = ts.createSourceFile('bundled.js', text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const wholes = new Map();
  const named = new Map();
  const edits = [];
  const replace = (node, by) => edits.push({ start: node.getStart(source), end: node.end, by });
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = statement.moduleSpecifier.text;
      const { name, namedBindings } = statement.importClause ?? {};
      const whole = name ?? (namedBindings && ts.isNamespaceImport(namedBindings) ? namedBindings.name : undefined);
      if (whole) add(wholes, from, whole.text);
      const some = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
      add(named, from, ...some.map((each) => `${each.propertyName?.text ?? each.name.text}: ${each.name.text}`));
      replace(statement, statement.getText(source).replace(/[^\n]/g, ''));
    } else if (ts.isExportDeclaration(statement) && !statement.moduleSpecifier) {
      const names = statement.exportClause.elements.map(
        ({ name, propertyName }) => `${name.text}: ${(propertyName ?? name).text}`,
      );
      replace(statement, `module.exports = {${names.join(', ')}};`);
    } else if (
      ts.isExportDeclaration(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    )
      throw new Error(`It is not known how to write this as CommonJS: ${statement.getText(source).slice(0, 80)}`);
  }
  const visit = (node) => {
    const [asked] =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
    // VS Code hands `vscode` to what is loaded by require() in every version.
    if (asked && ts.isStringLiteral(asked) && asked.text.startsWith('./'))
      replace(node, `Promise.resolve().then(() => require(${JSON.stringify(asked.text)}))`);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  const head = [];
  for (const [from, [first, ...others]] of wholes)
    head.push(`${first} = require(${JSON.stringify(from)})`, ...others.map((other) => `${other} = ${first}`));
  for (const [from, names] of named)
    if (names.length > 0)
      head.push(`{${names.join(', ')}} = ${wholes.get(from)?.[0] ?? `require(${JSON.stringify(from)})`}`);
  let rest = text;
  for (const { start, end, by } of edits.sort((one, other) => other.start - one.start))
    rest = rest.slice(0, start) + by + rest.slice(end);
  return `'use strict'; ${head.map((each) => `const ${each};`).join(' ')} ${rest}`;
}

function add(lists, key, ...values) {
  lists.set(key, [...(lists.get(key) ?? []), ...values]);
}

/** Takes away the scripts that an earlier build has left. */
export function removeScripts(outdir) {
  mkdirSync(outdir, { recursive: true });
  for (const name of readdirSync(outdir))
    if (/\.js(?:\.map)?$/.test(name)) rmSync(path.join(outdir, name), { force: true });
}
