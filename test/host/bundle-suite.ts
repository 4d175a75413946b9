import { build } from 'esbuild';
import type { EditorSuite } from './editor-suite';
import { repository } from './repository';

/**
 * Bundles the tests of a suite to one file that the extension host can load.
 * @param outfile its absolute path, within the repository, where it finds mocha
 */
export async function bundleSuite({ name, files, filesAfterReload }: EditorSuite, outfile: string): Promise<void> {
  const load = (some: readonly string[]): string =>
    `() => {\n${some.map((file) => `  require(${JSON.stringify(file)});\n`).join('')}}`;
  const entry = [
    `import { runMocha } from './test/editor/harness/run-mocha';`,
    `export const run = () => runMocha([${[files, filesAfterReload]
      .filter(({ length }) => length > 0)
      .map(load)
      .join(', ')}]);`,
  ];
  await build({
    stdin: { contents: entry.join('\n'), resolveDir: repository, sourcefile: `${name}.ts`, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    outfile,
    logLevel: 'warning',
  });
}
