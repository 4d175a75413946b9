import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

const TEST_TIMEOUT_MS = 30_000;

/**
 * Runs one suite inside the extension host. Environment: DJANGO_TEST_RESULTS names the file for the counts,
 * DJANGO_TEST_GREP and DJANGO_TEST_COLOR are Mocha's `grep` and `color`, DJANGO_TEST_PREFIX goes before what is printed.
 *
 * @param load defines the tests: requires the test files
 * @throws Error when a test failed, which is how VS Code learns of it
 */
export async function runMocha(load: () => void): Promise<void> {
  const { DJANGO_TEST_RESULTS: results, DJANGO_TEST_GREP: grep, DJANGO_TEST_COLOR: color } = process.env;
  const prefix = process.env['DJANGO_TEST_PREFIX'] ?? '';
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(prefix + format(...args));
  const mocha = new Mocha({ ui: 'tdd', timeout: TEST_TIMEOUT_MS, retries: 1, color: color === '1', ...(grep ? { grep } : {}) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', () => (passed += 1))
      // The window is shared with all of VS Code. A second try is said, so that one who needs it is mended.
      .on('retry', (test: Mocha.Test, error: Error) => console.log(`${prefix}    needs a second try: ${test.fullTitle()}: ${error.message}`));
  });
  if (results) writeFileSync(results, JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} failed`);
}
