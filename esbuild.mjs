import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';
import { commonJs, removeScripts } from './build/common-js.mjs';
import { newestChanges } from './build/newest-changes.mjs';
import { otherBundles } from './build/other-bundles.mjs';
import { plainMarkdown } from './build/plain-markdown.mjs';
import { bundledInputs, reachedOutputs } from './build/reached-outputs.mjs';
import { sharedPreact } from './build/shared-preact.mjs';
import { thirdPartyNotices } from './build/third-party-notices.mjs';
import { withoutHighlight } from './build/without-highlight.mjs';
import { withoutJsonSchema } from './build/without-json-schema.mjs';
import { withoutJsYaml } from './build/without-js-yaml.mjs';
import { withoutProtocolTasks } from './build/without-protocol-tasks.mjs';
import { withoutStringMatcher } from './build/without-string-matcher.mjs';
import { withoutValidator } from './build/without-validator.mjs';
import { withoutYamlWriter } from './build/without-yaml-writer.mjs';

/**
 * What is built: each becomes `dist/<name>.js`, and what an import() asks for a file of its own, which is loaded no sooner.
 * Only what runs in the editor may ask for `vscode`.
 */
const entryPoints = {
  extension: { source: 'src/extension.ts', editor: true },
  asleep: { source: 'src/editor/startup/sleep-until-django.ts', editor: true },
  mode: { source: 'src/editor/startup/open-editor.ts', editor: true },
  cli: { source: 'src/program.ts', executable: true },
  commands: { source: 'src/cli/run.ts' },
  mcp: { source: 'src/mcp/main.ts', executable: true },
  server: { source: 'src/mcp/serve.ts' },
  workspace: { source: 'src/mcp/open-workspace.ts' },
};

/** What is built together shares what several need, in files of its own. VS Code waits for the activation, so that is one file; so is what a folder without Django loads after it. */
const together = [['extension'], ['asleep'], ['mode', 'cli', 'commands', 'mcp', 'server', 'workspace']];

/** What runs in a webview, each in one file that a page has in it behind that of all pages. */
const webviews = {
  page: 'src/webview/page.ts',
  board: 'src/webview/board/board.tsx',
  reading: 'src/webview/reading/reading.tsx',
  map: 'src/webview/map/map.tsx',
};

/** What a build for release is made of, for those who pack a part of it: esbuild's `outputs`. */
const OUTPUTS = 'dist/outputs.json';

/** The changelog that goes into the package. */
const CHANGES = 'dist/CHANGELOG.md';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const executables = new Set(
  Object.keys(entryPoints)
    .filter((name) => entryPoints[name].executable)
    .map((name) => `${name}.js`),
);

const options = together.map((names) => ({
  entryPoints: Object.fromEntries(names.map((name) => [name, entryPoints[name].source])),
  outdir: 'dist',
  chunkNames: 's-[hash]',
  bundle: true,
  splitting: names.length > 1,
  write: false,
  metafile: true,
  platform: 'node',
  // The same code as ECMAScript modules, of which what is not asked for is left out.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
  format: 'esm',
  target: 'node20',
  external: names.some((name) => entryPoints[name].editor) ? ['vscode'] : [],
  plugins: [
    otherBundles(sourcesBut(names)),
    withoutHighlight,
    withoutJsYaml,
    withoutJsonSchema,
    withoutProtocolTasks,
    withoutStringMatcher,
    withoutValidator,
    withoutYamlWriter,
    plainMarkdown,
    commonJs({ executables, minify: production }),
  ],
  // Whitespace goes last, once all is CommonJS.
  minifyIdentifiers: production,
  minifySyntax: production,
  legalComments: production ? 'none' : 'inline',
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
}));

options.push(
  ...Object.entries(webviews).map(([name, source]) => ({
    entryPoints: { [name]: source },
    outdir: 'dist',
    bundle: true,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [sharedPreact],
    globalName: name === 'page' ? name : undefined,
    minify: production,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })),
);

removeScripts('dist');
rmSync(OUTPUTS, { force: true });
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
  const built = await Promise.all(options.map((each) => build(each))).catch(({ errors = [], message }) => {
    // esbuild has said by then what is wrong, but for what is found once it has written.
    const late = errors.filter(({ pluginName }) => pluginName !== '').map(({ text }) => text);
    stop(errors.length > 0 ? late.join('\n') : message);
  });
  const outputs = Object.assign({}, ...built.map(({ metafile }) => metafile.outputs));
  const reachVscode = Object.keys(entryPoints).filter(
    (name) => !entryPoints[name].editor && asksForVscode(outputs, name),
  );
  if (reachVscode.length > 0) stop(`These run without an editor, and ask for vscode: ${reachVscode.join(', ')}.`);
  if (production) {
    try {
      writeFileSync('ThirdPartyNotices.txt', thirdPartyNotices(bundledInputs(outputs, Object.keys(outputs)), '.'));
    } catch (error) {
      stop(error.message);
    }
    writeFileSync(OUTPUTS, JSON.stringify(outputs));
    writeFileSync(CHANGES, newestChanges(readFileSync('CHANGELOG.md', 'utf8')));
  }
}

/** The names of the other entry points, by the absolute paths of their sources. */
function sourcesBut(names) {
  const others = Object.entries(entryPoints).filter(([name]) => !names.includes(name));
  return new Map(others.map(([name, { source }]) => [path.resolve(source), name]));
}

function asksForVscode(outputs, name) {
  return reachedOutputs(outputs, [`dist/${name}.js`]).some((output) =>
    outputs[output].imports.some(({ path }) => path === 'vscode'),
  );
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
