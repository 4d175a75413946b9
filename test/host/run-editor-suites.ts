import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuite } from './bundle-suite';
import { type Counts, sum } from './counts';
import { type EditorSuite, copyWorkspace, editorSuites } from './editor-suite';
import { repository } from './repository';
import { runInVscode } from './run-in-vscode';

const output = path.join(repository, 'dist/test/editor');

/**
 * Runs the editor suites, each in a window of its own.
 * @param args names of suites, none for all of them; `-g TEXT` for the tests that have it in their name
 */
export async function runEditorSuites(args: readonly string[]): Promise<Counts> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { grep: { type: 'string', short: 'g' } },
  });
  const suites = editorSuites().filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  mkdirSync(output, { recursive: true });
  const counts: Counts[] = [];
  for (const suite of suites) counts.push(await runSuite(suite, values.grep));
  return sum(counts);
}

async function runSuite(suite: EditorSuite, grep: string | undefined): Promise<Counts> {
  console.log(`\nIn the editor: ${suite.name}`);
  const tests = path.join(output, `${suite.name}.js`);
  const results = path.join(output, `${suite.name}.json`);
  const log = path.join(output, `${suite.name}.log`);
  for (const file of [results, `${results}.before-reload`, log]) rmSync(file, { force: true });
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
  const counts = readCounts(results, suite.name);
  if (counts.failed > 0) console.log(`What the workbench logged: ${log}`);
  return counts;
}

/** No results mean that the window went down with the tests: one failure. */
function readCounts(file: string, suite: string): Counts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return { passed: 0, failed: 1, failures: [`The window of ${suite} went down with its tests`] };
  }
}
