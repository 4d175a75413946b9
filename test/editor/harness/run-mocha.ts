import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { type Counts, sum } from '../../host/counts';
import { describeFailure } from '../../host/describe-failure';

const TEST_TIMEOUT_MS = 90_000;

/**
 * Runs one suite inside the extension host. Environment: DJANGO_TEST_RESULTS names the file for the counts,
 * DJANGO_TEST_GREP and DJANGO_TEST_COLOR are Mocha's `grep` and `color`, DJANGO_TEST_PREFIX goes before what is printed.
 *
 * @param parts each defines tests: requires the test files. The window is reloaded before the second part, which runs in the
 * extension host that comes up then
 * @throws Error when a test failed, which is how VS Code learns of it
 */
export async function runMocha([load, loadAfterReload]: readonly (() => void)[]): Promise<void> {
  const results = process.env['DJANGO_TEST_RESULTS'];
  const earlier = `${results}.before-reload`;
  const isReloaded = existsSync(earlier);
  const counts = [await runPart((isReloaded ? loadAfterReload : load) ?? (() => undefined))];
  if (loadAfterReload && !isReloaded) {
    writeFileSync(earlier, JSON.stringify(counts[0]));
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
    // This extension host goes with the window; whoever waits for the tests waits for those of the next one.
    return new Promise(() => undefined);
  }
  if (isReloaded) counts.push(JSON.parse(readFileSync(earlier, 'utf8')) as Counts);
  const total = sum(counts);
  if (results) writeFileSync(results, JSON.stringify(total));
  if (total.failed > 0) throw new Error(`${total.failed} failed`);
}

async function runPart(load: () => void): Promise<Counts> {
  const { DJANGO_TEST_GREP: grep, DJANGO_TEST_COLOR: color, DJANGO_TEST_RESULTS: results } = process.env;
  const prefix = process.env['DJANGO_TEST_PREFIX'] ?? '';
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(prefix + format(...args));
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: TEST_TIMEOUT_MS,
    color: color === '1',
    ...(grep ? { grep } : {}),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  let passed = 0;
  const failures: string[] = [];
  const failed = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', () => (passed += 1))
      .on('fail', (test, error: unknown) => {
        failures.push(describeFailure(test.titlePath(), error));
        // Mocha tells why at the end, which a window that is ended before does not come to.
        if (results) writeFileSync(`${results}.so-far`, JSON.stringify(failures));
      });
  });
  return { passed, failed, failures };
}
