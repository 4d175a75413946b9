import { spawn } from 'node:child_process';
import path from 'node:path';
import { repository } from '../../host/repository';
import type { Mutation } from './find-mutations';

/** Longer than the tests of a room take: what has not ended by then runs in a circle. */
const LIMIT_MS = 150_000;
/** Longer than all unit tests take where others are at work beside them. */
const LIMIT_OF_ALL_MS = 900_000;
/** The next of kin are run by themselves: most changes are noticed there. */
const FIRST = 3;
const MOST = 30;

/**
 * Runs unit tests against a changed file.
 * @param tests relative to the repository, the nearest first
 * @returns whether a test failed, or did not end
 */
export async function isNoticed(mutation: Mutation, tests: readonly string[]): Promise<boolean> {
  return (await fails(mutation, tests.slice(0, FIRST))) || fails(mutation, tests.slice(FIRST, MOST));
}

/** Whether the tests pass over the code as it is: a failure would count as a change that was noticed. */
export async function passUnchanged(tests: readonly string[]): Promise<boolean> {
  return !(await fails({ kind: 'string', file: '', line: 0, start: 0, before: '', after: '' }, tests, LIMIT_OF_ALL_MS));
}

async function fails(mutation: Mutation, tests: readonly string[], limit = LIMIT_MS): Promise<boolean> {
  if (tests.length === 0) return false;
  const file = path.join(repository, mutation.file).replaceAll('\\', '/');
  const mocha = ['node_modules/mocha/bin/mocha.js', '--ui', 'tdd', '--bail', '--reporter', 'dot'];
  const requires = ['--require', './test/bench/mutants/swap-source.cjs', '--require', 'tsx'];
  const child = spawn(process.execPath, [...mocha, '--timeout', '60s', ...requires, ...tests], {
    cwd: repository,
    stdio: 'ignore',
    // A file that tsx has compiled and kept is the one that is not changed.
    env: { ...process.env, TSX_DISABLE_CACHE: '1', DJANGO_MUTATION: JSON.stringify({ ...mutation, file }) },
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code !== 0);
    });
  });
}
