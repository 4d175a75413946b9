import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Counts, sum } from './counts';
import { type EditorSuite, editorSuites } from './editor-suite';
import { repository } from './repository';
import { readEditorCounts, runEditorSuite } from './run-editor-suite';
import { runNodeBeside } from './run-node';
import { sideBySide } from './side-by-side';

/** A window works as it starts and waits most of the time after that: three keep two cores busy. */
const WINDOWS_AT_ONCE = 3;

/**
 * Runs the editor suites, each in a window of its own, some of them at once.
 * @param args names of suites, none for all of them; `-g TEXT` for the tests that have it in their name
 */
export async function runEditorSuites(args: readonly string[]): Promise<Counts> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { grep: { type: 'string', short: 'g' } },
  });
  const suites = editorSuites().filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const [only] = suites;
  if (only !== undefined && suites.length === 1) return runEditorSuite(only, values.grep);
  const counts: Counts[] = [];
  await sideBySide(
    suites.sort((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0) || size(b) - size(a)),
    WINDOWS_AT_ONCE,
    async ({ name }) => {
      const start = Date.now();
      counts.push(await runBeside(name, values.grep));
      console.log(`${name}: ${Math.round((Date.now() - start) / 1000)} s`);
    },
  );
  return sum(counts);
}

/** The longest come first, so that none is waited for at the end; of the others those of which most is written. */
function size({ files }: EditorSuite): number {
  return files.reduce((total, file) => total + statSync(file).size, 0);
}

async function runBeside(suite: string, grep: string | undefined): Promise<Counts> {
  const script = path.join(repository, 'test/host/one-editor-suite.ts');
  const code = await runNodeBeside(['--import', 'tsx', script, suite, ...(grep === undefined ? [] : [grep])]);
  const counts = readEditorCounts(suite);
  return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1, failures: [`The suite ${suite}`] };
}
