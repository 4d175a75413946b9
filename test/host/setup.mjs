// The first thing every npm script runs: installs what is missing, then runs the named task on the Node.js that the
// development dependencies bring along, whatever version this one is. Needs nothing but Node.js 20 and npm.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import './exit-with-parent.cjs';
import { runNpm } from './run-npm.mjs';

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const nodeExecutable = path.join(
  repository,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const typescript = (file, ...args) => ['--import', 'tsx', file, ...args];
const steps = (...names) => typescript('test/host/test.ts', `--steps=${names.join()}`);

/** What each npm script runs on the repository's own Node.js. */
const tasks = {
  start: typescript('test/host/start.ts'),
  test: typescript('test/host/test.ts'),
  'test:unit': [
    'node_modules/mocha/bin/mocha.js',
    '--ui',
    'tdd',
    '--require',
    'tsx',
    '--timeout',
    '20s',
    'test/unit/**/*.test.ts',
  ],
  'test:house': [
    'node_modules/mocha/bin/mocha.js',
    '--ui',
    'tdd',
    '--require',
    'tsx',
    '--timeout',
    '60s',
    'test/house/**/*.test.ts',
  ],
  'test:editor': steps('build', 'editor'),
  'test:doors': steps('package', 'doors'),
  'test:ui': steps('package', 'ui'),
  'bench:activation': typescript('test/bench/activation.ts'),
  build: ['esbuild.mjs'],
  watch: ['esbuild.mjs', '--watch'],
  typecheck: steps('typecheck', 'webview'),
  lint: ['node_modules/eslint/bin/eslint.js', '.'],
  unused: ['node_modules/knip/bin/knip.js', '--no-progress'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.'],
  package: typescript('test/host/package.ts'),
  'package:npm': typescript('test/host/package-npm.ts'),
  // One script of test/bench, which the next argument names.
  run: ['--import', 'tsx'],
};

/**
 * Whether node_modules holds what package-lock.json names. npm itself keeps the stamp: it writes
 * node_modules/.package-lock.json when an installation is complete. Optional packages may be missing, they are for
 * other platforms.
 */
function isInstalled() {
  const stamp = path.join(repository, 'node_modules/.package-lock.json');
  if (!existsSync(stamp)) return false;
  const present = readPackages(stamp);
  return Object.entries(readPackages(path.join(repository, 'package-lock.json'))).every(
    ([folder, { version, optional }]) => folder === '' || optional || present[folder]?.version === version,
  );
}

function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

async function install() {
  if (!isInstalled()) await runNpm(['ci'], { cwd: repository, title: 'Installing dependencies' });
  if (!existsSync(nodeExecutable)) {
    // The package fetches its executable in an install script, which npm may have been told not to run.
    await runNpm(['rebuild', 'node', '--dangerously-allow-all-scripts', '--ignore-scripts=false'], {
      cwd: repository,
      title: 'Installing Node.js',
    });
  }
}

function run(task, args) {
  // npm names the user's directory in INIT_CWD; tasks resolve the user's paths against it.
  const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
  const child = spawn(nodeExecutable, ['--require', './test/host/exit-with-parent.cjs', ...task, ...args], {
    cwd: repository,
    stdio: 'inherit',
    env,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(tasks, name ?? '')) {
  console.error(`Usage: node test/host/setup.mjs ${Object.keys(tasks).join('|')} [arguments]`);
  process.exit(2);
}
try {
  await install();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
run(tasks[name], args);
