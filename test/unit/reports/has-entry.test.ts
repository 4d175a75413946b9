import assert from 'node:assert/strict';
import { hasEntry } from '../../../src/core/reports/has-entry';

const TEXT = [
  '## Log',
  '',
  '- 2026-01-02: Begun.',
  '- 2026-01-03: Completed.',
  '',
  '  All of it is tested.',
  '',
  '* 2026-01-04: Read again.',
  '',
  '  More is to come.',
  '- Noted without a day.',
  '',
  '- 2026-01-05: Closed.',
  '',
].join('\n');

suite('hasEntry', () => {
  for (const [entry, expected] of [
    ['Begun.', true],
    ['Completed.\n\nAll of it is tested.', true],
    ['Completed.', false],
    ['Completed.\n\nAll of it is new.', false],
    ['Read again.\n\nMore is to come.', true],
    ['Noted without a day.', false],
    ['gun.', false],
    ['Closed.', true],
    ['Closed.\n\nMore.', false],
  ] as const) {
    test(`${JSON.stringify(entry)}: ${expected}`, () => {
      assert.equal(hasEntry({ text: TEXT }, entry), expected);
      assert.equal(hasEntry({ text: TEXT.replaceAll('\n', '\r\n') }, entry), expected);
    });
  }
});
