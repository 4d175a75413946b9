import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildPackage } from '../host/build-package';
import { makeTemporaryFolder } from '../host/make-temporary-folder';
import { repository, vsix } from '../host/repository';
import { runInVscode } from '../host/run-in-vscode';
import type { ActivationTimes } from './activation/activation-times';
import { makeEmptyExtension, makeTestDriver } from './activation/make-extensions';
import { formatTable } from './activation/format-table';

const RUNS = 7;

/** Extensions that come with VS Code, for comparison. */
const PEERS = ['vscode.git', 'vscode.npm', 'vscode.markdown-language-features'];

/** Where the extensions are activated: by their events while VS Code starts, or by the measurement once it has. */
const SITUATIONS = [
  { name: 'while VS Code starts', folder: 'examples/bookshop' },
  { name: 'while VS Code starts in a folder of plain Python', folder: 'test/editor/asleep/workspace' },
  { name: 'when VS Code is idle', folder: 'media/skills' },
];

/**
 * Measures what our extension's activation takes, beside that of an extension that does nothing and is activated by
 * the same events in the same windows, and beside extensions of VS Code's own.
 */
async function main(): Promise<void> {
  if ((await buildPackage()) !== 0) process.exit(1);
  const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as Manifest;
  const ours = `${manifest.publisher}.${manifest.name}`;
  const empty = await makeEmptyExtension(manifest);
  const tests = path.join(repository, 'dist/test/activation.js');
  await bundleMeasurement(tests);
  for (const { name, folder } of SITUATIONS) {
    const opened = path.join(makeTemporaryFolder('django-bench'), path.basename(folder));
    cpSync(path.join(repository, folder), opened, { recursive: true });
    const runs: Record<string, ActivationTimes>[] = [];
    for (let run = 1; run <= RUNS; run++) {
      const results = path.join(repository, `dist/test/activation-${run}.json`);
      await runInVscode({
        tests,
        opened,
        restricted: false,
        settings: {},
        vsix: [vsix, empty.vsix],
        extensionDevelopmentPath: makeTestDriver(),
        env: { DJANGO_TEST_RESULTS: results, DJANGO_BENCH_EXTENSIONS: [empty.id, ours, ...PEERS].join() },
      });
      runs.push(JSON.parse(readFileSync(results, 'utf8')) as Record<string, ActivationTimes>);
    }
    console.log(`\n${formatTable(`Activation ${name}`, runs, ours, empty.id, PEERS)}`);
  }
}

interface Manifest {
  name: string;
  publisher: string;
  engines: { vscode: string };
  activationEvents: string[];
}

async function bundleMeasurement(outfile: string): Promise<void> {
  mkdirSync(path.dirname(outfile), { recursive: true });
  const entryPoints = [path.join(__dirname, 'activation/measure.ts')];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
