import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import fastGlob from 'fast-glob';
import type { Counts } from './counts';
import { repository } from './repository';
import { runNode } from './run-node';

/**
 * Runs the mocha tests below one folder in a process of their own.
 * @param folder such as `unit`, below test
 * @param args further arguments for mocha
 * @param node how mocha is run
 */
export async function runMochaSuite(
  folder: string,
  timeout: string,
  args: readonly string[],
  node: typeof runNode = runNode,
): Promise<Counts> {
  const files = fastGlob.sync(`test/${folder}/**/*.test.ts`, { cwd: repository }).sort();
  if (files.length === 0) {
    console.log('No tests.');
    return { passed: 0, failed: 0 };
  }
  const results = path.join(repository, 'dist/test', `${folder}.json`);
  mkdirSync(path.dirname(results), { recursive: true });
  rmSync(results, { force: true });
  const code = await node(
    [
      'node_modules/mocha/bin/mocha.js',
      ...['--ui', 'tdd', '--require', 'tsx', '--reporter', 'test/host/count-reporter.cjs', '--timeout', timeout],
      ...files,
      ...args,
    ],
    { DJANGO_TEST_RESULTS: results },
  );
  return readCounts(results, code);
}

/** A process that fails without a failed test (a file that does not load) is one failure. */
function readCounts(file: string, code: number): Counts {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    return { ...counts, failed: code === 0 ? counts.failed : Math.max(counts.failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
