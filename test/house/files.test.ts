import assert from 'node:assert/strict';
import fastGlob from 'fast-glob';
import { repository, sourceFiles } from './source-files';

const MOST_LINES = 250;
const MEDIAN_LINES = 100;
/** Files that lie flat in one folder. */
const MOST_FILES = 30;

const files = sourceFiles('src');
const code = [...files, ...sourceFiles('test')].filter(({ path }) => !path.startsWith('test/house/'));

suite('Files', () => {
  test('none is too long to be read', () => {
    const lengths = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    assert.deepEqual(
      lengths.filter(({ lines }) => lines > MOST_LINES),
      [],
    );
    const median = lengths.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
    assert.ok(median < MEDIAN_LINES, `the median file has ${median} lines`);
  });

  test('no folder has so many that nobody finds one', () => {
    const counts = new Map<string, number>();
    for (const { path } of files) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    assert.deepEqual(
      [...counts].filter(([, count]) => count > MOST_FILES),
      [],
    );
  });

  test('none is named for nothing', () => {
    assert.deepEqual(
      code.map(({ path }) => path).filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\.ts|\/)/.test(path)),
      [],
    );
  });

  test('the only barrel is core/index.ts', () => {
    const barrels = files
      .filter(({ text }) => /^export (type )?(\*|\{[^}]*\}) from /m.test(text))
      .map(({ path }) => path);
    assert.deepEqual(
      barrels.filter((path) => path !== 'src/core/index.ts'),
      [],
    );
  });

  test('nothing is exported by default', () => {
    assert.deepEqual(matching(/^export default |\bexport \{[^}]*\bas default\b/m), []);
  });

  test('what is exported keeps its value, and a file is loaded for its names alone: both is what the build relies on', () => {
    const loaded = files.filter(({ text }) => /^export (?:let|var) |^import ['"]/m.test(text));
    assert.deepEqual(
      loaded.map(({ path }) => path),
      [],
    );
  });

  test('no rule of the compiler or the linter is switched off', () => {
    assert.deepEqual(matching(/@ts-(ignore|expect-error|nocheck)|eslint-disable/), []);
  });

  test('no path of one machine', () => {
    assert.deepEqual(matching(/["'`/](\/(home|Users|work|root)\/[\w-]+|[A-Z]:\\\\Users)/), []);
  });

  test('core runs nothing but itself', () => {
    const found = files.filter(
      ({ path, text }) => path.startsWith('src/core/') && /\beval\(|\bnew Function\b|child_process/.test(text),
    );
    assert.deepEqual(
      found.map(({ path }) => path),
      [],
    );
  });

  test('core has no clock', () => {
    const found = files.filter(
      ({ path, text }) => path.startsWith('src/core/') && /\bDate\.now\(|\bnew Date\(\)/.test(text),
    );
    assert.deepEqual(
      found.map(({ path }) => path),
      [],
    );
  });

  test('a test stands beside nothing but tests', () => {
    assert.deepEqual(fastGlob.sync('src/**/*.test.ts', { cwd: repository }), []);
  });
});

function matching(pattern: RegExp): string[] {
  return code.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}
