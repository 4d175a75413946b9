import { existsSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';

/**
 * What is built. `apart` names the imports that stay imports: of a bundle that is loaded later, and not with the first.
 * Only the extension may leave `vscode` to its host: that the others cannot is checked by building them.
 */
const bundles = [
  {
    source: 'src/extension.ts',
    output: 'dist/extension.js',
    external: ['vscode'],
    apart: { './open-editor': './mode.js' },
  },
  { source: 'src/editor/startup/open-editor.ts', output: 'dist/mode.js', external: ['vscode'] },
  { source: 'src/cli/main.ts', output: 'dist/cli.js', executable: true, apart: { './run': './commands.js' } },
  { source: 'src/cli/run.ts', output: 'dist/commands.js' },
  {
    source: 'src/mcp/main.ts',
    output: 'dist/mcp.js',
    executable: true,
    apart: { './open-workspace': './workspace.js' },
  },
  { source: 'src/mcp/open-workspace.ts', output: 'dist/workspace.js' },
];

/** Leaves these imports in the bundle, as imports of the file beside it. */
function leaveApart(apart) {
  return {
    name: 'leave apart',
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\// }, ({ path }) =>
        path in apart ? { path: apart[path], external: true } : undefined,
      );
    },
  };
}

/**
 * Asks the host for `vscode` once in a bundle, not once for each file that was put into it: the host finds out every time
 * which extension asks, and that is a good part of what loading takes.
 */
const vscodeOnce =
  "'use strict'; require = ((load, vscode) => (id) => (id === 'vscode' ? vscode : load(id)))(require, require('vscode'));";

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const options = bundles
  .filter(({ source }) => existsSync(source))
  .map(({ source, output, external = [], apart = {}, executable = false }) => ({
    entryPoints: [source],
    outfile: output,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external,
    plugins: [leaveApart(apart)],
    // An import() that stays one becomes a require(), which VS Code hands `vscode` to in every version.
    supported: { 'dynamic-import': false },
    minify: production,
    sourcemap: !production,
    logLevel: 'warning',
    banner: { js: executable ? '#!/usr/bin/env node' : external.includes('vscode') ? vscodeOnce : '' },
  }));

for (const { output } of bundles) {
  for (const file of [output, `${output}.map`]) rmSync(file, { force: true });
}
if (watch) {
  // .vscode/tasks.json waits for the words "build started" and "build finished".
  const words = {
    name: 'words',
    setup(builder) {
      builder.onStart(() => console.log('build started'));
      builder.onEnd(() => console.log('build finished'));
    },
  };
  for (const each of options)
    await (await context({ ...each, logLevel: 'info', plugins: [...each.plugins, words] })).watch();
} else {
  // esbuild has said by then what is wrong.
  await Promise.all(options.map((each) => build(each))).catch(() => process.exit(1));
}
