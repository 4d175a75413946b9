import path from 'node:path';

/**
 * Leaves an import() of an entry point that is bundled elsewhere as one of the file which that becomes.
 * @param {ReadonlyMap<string, string>} elsewhere the names by the absolute paths of the sources
 * @returns {import('esbuild').Plugin}
 */
export function otherBundles(elsewhere) {
  return {
    name: 'other bundles',
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\// }, ({ path: imported, resolveDir, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        const name = elsewhere.get(`${path.resolve(resolveDir, imported)}.ts`);
        return name === undefined ? undefined : { path: `./${name}.js`, external: true };
      });
    },
  };
}
