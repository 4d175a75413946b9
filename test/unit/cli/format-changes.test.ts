import assert from 'node:assert/strict';
import { formatChanges } from '../../../src/cli/format/format-changes';

suite('What changed in a task log, for people', () => {
  test('has the lines of an entry as they are, without the empty ones, and of a long one the first', () => {
    const lines = Array.from({ length: 15 }, (_, at) => `- point ${at + 1}`);
    const entry = { line: 9, date: '2026-01-02', by: 'Ada', text: ['Sent back: slow.', '', ...lines].join('\n') };
    assert.deepEqual(formatChanges({ statusBefore: 'review', entries: [entry], ticked: [{ text: 'It is fast' }] }), [
      '  it was Review',
      '  2026-01-02, Ada: Sent back: slow.',
      ...lines.slice(0, 12).map((line) => `    ${line}`),
      '    … and 3 more lines',
      '  unknown ticked: It is fast',
    ]);
  });
});
