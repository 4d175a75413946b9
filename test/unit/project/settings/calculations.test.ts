import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

/** Each with what it comes to, null where text does not tell. */
const CALCULATIONS: readonly [written: string, value: string | null][] = [
  ['60 * 2', '120'],
  ['7 // 2', '3'],
  ['1 + 2 * 3', '7'],
  ['-60 * 2', '-120'],
  ['1 / 0', null],
  ['"a" * 3', 'aaa'],
  ['"a" * 0', ''],
  ['"a" * -1', null],
  ['"a" + "b"', 'ab'],
  ['"a" + 1', null],
  ['1 + "a"', null],
  ['"a" + UNKNOWN', null],
  ['UNKNOWN + "a"', null],
  ['"a" * PERHAPS', null],
  ['PERHAPS * 60', null],
  ['60 * PERHAPS', null],
  ['PERHAPS + 1', null],
  ['60 * UNKNOWN', null],
  ['UNKNOWN * 60', null],
];

suite('Values that are calculated', () => {
  for (const [written, value] of CALCULATIONS) {
    test(`${written} is ${value ?? 'not told'}`, async () => {
      const { settings } = await inventoryOf({
        'config/settings.py': `PERHAPS = 2\nif os.environ.get("X"):\n    PERHAPS = 3\nCACHE_SIZE = ${written}\n`,
      });
      const found = settings.all.find(({ name }) => name === 'CACHE_SIZE');
      assert.deepEqual([found?.value, found?.known], [value, value !== null]);
    });
  }
});
