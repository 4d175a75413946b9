import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundleSuite } from './bundle-suite';
import type { Counts } from './counts';
import { type EditorSuite, copyWorkspace } from './editor-suite';
import { repository } from './repository';
import { runInVscode } from './run-in-vscode';

const output = path.join(repository, 'dist/test/editor');

/**
 * Runs the tests of one suite in a window of its own.
 * @param grep what the titles of the tests to run have in them; undefined for all
 */
export async function runEditorSuite(suite: EditorSuite, grep: string | undefined): Promise<Counts> {
  console.log(`\nIn the editor: ${suite.name}`);
  mkdirSync(output, { recursive: true });
  const tests = path.join(output, `${suite.name}.js`);
  const results = path.join(output, `${suite.name}.json`);
  const log = path.join(output, `${suite.name}.log`);
  for (const file of [results, `${results}.before-reload`, `${results}.so-far`, log]) rmSync(file, { force: true });
  await bundleSuite(suite, tests);
  await runInVscode({
    tests,
    opened: copyWorkspace(suite),
    restricted: suite.restricted ?? false,
    settings: suite.settings ?? {},
    extensions: suite.extensions,
    env: {
      DJANGO_TEST_RESULTS: results,
      DJANGO_TEST_LOG: log,
      ...(grep === undefined ? {} : { DJANGO_TEST_GREP: grep }),
      ...(process.stdout.isTTY ? { DJANGO_TEST_COLOR: '1' } : {}),
    },
  });
  const counts = readEditorCounts(suite.name);
  if (counts.failed > 0) console.log(`What the workbench logged: ${log}`);
  return counts;
}

/** How the tests of a suite ended. No results mean that the window went down with them: one failure. */
export function readEditorCounts(suite: string): Counts {
  try {
    return JSON.parse(readFileSync(path.join(output, `${suite}.json`), 'utf8')) as Counts;
  } catch {
    return {
      passed: 0,
      failed: 1,
      failures: [`The window of ${suite} went down with its tests`, ...failuresSoFar(suite)],
    };
  }
}

/** What had failed before a window went down. */
function failuresSoFar(suite: string): string[] {
  try {
    return JSON.parse(readFileSync(path.join(output, `${suite}.json.so-far`), 'utf8')) as string[];
  } catch {
    return [];
  }
}
