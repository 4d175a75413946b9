import { spawn } from 'node:child_process';
import path from 'node:path';
import { repository } from '../../host/repository';
import type { Mutation } from './find-mutations';

/** Longer than the tests of a room take: what has not ended by then runs in a circle. */
const LIMIT_MS = 150_000;
/** Longer than all unit tests take where others are at work beside them. */
const LIMIT_OF_ALL_MS = 900_000;
/** What tests say of a change. One that does not end is noticed, unless the machine was so busy that nothing ended. */
export type Outcome = 'passed' | 'failed' | 'did not end';

/** The next of kin are run by themselves: most changes are noticed there. */
const FIRST = 3;
const MOST = 30;

/**
 * Runs unit tests against a changed file.
 * @param tests relative to the repository, the nearest first
 */
export async function tryTests(mutation: Mutation, tests: readonly string[]): Promise<Outcome> {
  const outcome = await run(mutation, tests.slice(0, FIRST));
  return outcome === 'passed' ? run(mutation, tests.slice(FIRST, MOST)) : outcome;
}

/** Whether the tests pass over the code as it is: a failure would count as a change that was noticed. */
export async function passUnchanged(tests: readonly string[]): Promise<boolean> {
  const none: Mutation = { kind: 'string', file: '', line: 0, start: 0, before: '', after: '' };
  return (await run(none, tests, LIMIT_OF_ALL_MS)) === 'passed';
}

async function run(mutation: Mutation, tests: readonly string[], limit = LIMIT_MS): Promise<Outcome> {
  if (tests.length === 0) return 'passed';
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
      resolve(code === null ? 'did not end' : code === 0 ? 'passed' : 'failed');
    });
  });
}
