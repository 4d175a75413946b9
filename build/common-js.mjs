import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { minify as shorten } from 'terser';

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
        const code = `${executables.has(name) ? '#!/usr/bin/env node\n' : ''}${asCommonJs(name, text)}`;
        return { name, code: minify ? (await shorten(code, { toplevel: true, compress: { passes: 2 } })).code : code };
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
function asCommonJs(name, text) {
  const wholes = new Map();
  const named = new Map();
  const rest = text
    .replace(
      /^import (?:([\w$]+|\* as [\w$]+)(?:, )?)?(?:\{([^}]*)\})?(?: from )?("[^"\n]+");$/gm,
      (statement, whole, names = '', from) => {
        const asked = names.split(',').map((name) => name.trim().replace(' as ', ': '));
        add(named, from, ...asked.filter((name) => name !== ''));
        if (whole !== undefined) add(wholes, from, whole.replace('* as ', ''));
        return statement.replace(/[^\n]/g, '');
      },
    )
    .replace(
      /^export \{([^}]*)\};$/m,
      (_, names) => `module.exports = {${names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1')}};`,
    )
    // VS Code hands `vscode` to what is loaded by require() in every version.
    .replace(/\bimport\(("\.\/[^"\n]+")\)/g, 'Promise.resolve().then(() => require($1))');
  const head = [];
  for (const [from, [first, ...others]] of wholes) {
    head.push(`${first} = require(${from})`, ...others.map((other) => `${other} = ${first}`));
  }
  for (const [from, names] of named) {
    if (names.length > 0) head.push(`{${names.join(', ')}} = ${wholes.get(from)?.[0] ?? `require(${from})`}`);
  }
  const code = `'use strict'; ${head.map((each) => `const ${each};`).join(' ')} ${rest}`;
  try {
    // No script has a statement of a module in it; what stands in strings may look like one.
    new Script(code, { filename: name });
  } catch (error) {
    throw new Error(`This is not known how to write as CommonJS: ${error.stack.split('\n', 2).join(': ')}`, {
      cause: error,
    });
  }
  return code;
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
