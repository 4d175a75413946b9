import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

/**
 * Decides where an import() leads. To another entry point, it stays one of the file which that becomes, so that it is loaded no sooner;
 * any other module is put into the file and begins when it is asked for, where esbuild would make one more file of it. As require(),
 * which each import() becomes for that, VS Code hands `vscode` to it in every version.
 * @param {ReadonlyMap<string, string>} entryPoints the names by the absolute paths of the sources
 * @returns {import('esbuild').Plugin}
 */
export function lazyImports(entryPoints) {
  return {
    name: 'lazy imports',
    setup(builder) {
      builder.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
        const source = await readFile(file, 'utf8');
        if (!source.includes('import(')) return undefined;
        const { code } = await transform(source, {
          loader: 'ts',
          tsconfigRaw: await readFile('tsconfig.json', 'utf8'),
          target: 'node20',
          supported: { 'dynamic-import': false },
          sourcefile: path.basename(file),
          sourcemap: builder.initialOptions.sourcemap ? 'inline' : false,
        });
        return { contents: code, loader: 'js' };
      });
      builder.onResolve({ filter: /^\.{1,2}\// }, ({ path: imported, resolveDir, kind }) => {
        if (kind !== 'require-call') return undefined;
        const target = path.resolve(resolveDir, imported);
        const name = entryPoints.get(`${target}.ts`) ?? entryPoints.get(path.join(target, 'index.ts'));
        return name === undefined ? undefined : { path: `./${name}.js`, external: true };
      });
    },
  };
}
