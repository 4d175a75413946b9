import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { minify as shorten } from 'terser';

/**
 * Asks the host for `vscode` once in a file, not once for each source that was put into it: the host finds out every time which
 * extension asks, and that is a good part of what loading takes.
 */
const VSCODE_ONCE =
  "'use strict'; require = ((load, vscode) => (id) => (id === 'vscode' ? vscode : load(id)))(require, require('vscode'));";

/** An import() becomes a require(), to which VS Code hands `vscode` in every version. */
export const asRequire = { 'dynamic-import': false };

/**
 * Writes what esbuild has bundled as CommonJS: esbuild shares code between entry points in ECMAScript modules alone, which VS Code's
 * older versions cannot load. The files lie flat beside one another, so each is rewritten by itself.
 * @param {{executables: ReadonlySet<string>, minify: boolean, sourcemap: boolean}} options
 *   `executables` are the names of the files that start with Node.js by themselves
 * @returns {import('esbuild').Plugin} it writes nothing where the bundling has failed
 */
export function commonJs({ executables, minify, sourcemap }) {
  return {
    name: 'CommonJS',
    setup(builder) {
      let written = new Set();
      builder.onEnd(async ({ outputFiles = [], metafile, errors }) => {
        if (errors.length > 0) return;
        const { outdir } = builder.initialOptions;
        const files = await Promise.all(
          outputFiles.map(async (file) => ({ name: path.basename(file.path), ...(await rewrite(file)) })),
        );
        mkdirSync(outdir, { recursive: true });
        const names = new Set();
        for (const { name, code, map } of files) {
          names.add(name);
          writeFileSync(path.join(outdir, name), map === '' ? code : `${code}//# sourceMappingURL=${name}.map\n`);
          if (map !== '') writeFileSync(path.join(outdir, `${name}.map`), map);
        }
        for (const name of written) if (!names.has(name)) remove(outdir, name);
        written = names;

        async function rewrite({ path: file, text }) {
          const name = path.basename(file);
          const asksForVscode = metafile.outputs[path.relative('.', file).replaceAll('\\', '/')].imports.some(
            (each) => each.path === 'vscode',
          );
          const banner = executables.has(name) ? '#!/usr/bin/env node' : asksForVscode ? VSCODE_ONCE : '';
          const commonJs = await transform(text, {
            format: 'cjs',
            platform: 'node',
            target: 'node20',
            supported: asRequire,
            banner,
            sourcemap: sourcemap ? 'external' : false,
            sourcefile: name,
          });
          if (!minify) return commonJs;
          const bare = withoutCopy(commonJs.code);
          const { code } = await transform(bare, { target: 'node20', platform: 'node', minify, treeShaking: true });
          // esbuild looks at one statement at a time; looking at a whole file takes a fiftieth off what people download.
          return { code: (await shorten(code, { toplevel: true })).code, map: '' };
        }
      });
    },
  };
}

/**
 * Hands out what a file exports as it is. esbuild copies it into an object that says that it was an ECMAScript module, by four
 * functions at the head of each of a hundred files.
 */
function withoutCopy(code) {
  const marked = "module.exports = Object.defineProperty($1, '__esModule', { value: true });";
  return code.replace(/^module\.exports = __toCommonJS\((\w+)\);$/m, marked);
}

/** Takes away the scripts that an earlier build has left. */
export function removeScripts(outdir) {
  mkdirSync(outdir, { recursive: true });
  for (const name of readdirSync(outdir)) if (name.endsWith('.js')) remove(outdir, name);
}

function remove(outdir, name) {
  for (const file of [name, `${name}.map`]) rmSync(path.join(outdir, file), { force: true });
}
