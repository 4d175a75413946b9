import assert from 'node:assert/strict';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';
import { readLog, type LoggedEntry } from '../../../../src/core/tasks/body/read-log';

function logOf(text: string): LoggedEntry[] {
  const document = readTaskDocument('.ruru/tasks/A.md', text);
  return readLog(document.text, document.body);
}

suite('readLog', () => {
  test('reads sections side by side, and each line once', () => {
    const textsOf = (text: string): string[] => logOf(text).map((entry) => entry.text);
    assert.deepEqual(textsOf('# T\n## Log\n- a\n## Notes\n- b\n'), ['a', 'b']);
    assert.deepEqual(textsOf('# T\n## Log\n- a\n### Notes\n- b\n'), ['a', 'Notes\n- b']);
    assert.deepEqual(textsOf('# Notes\n- a\n## Log\n- b\n'), ['b']);
    assert.deepEqual(textsOf('# T\n## Log\n### One\ntext\n\nmore\n- b\n'), ['One\ntext\n\nmore\n- b']);
  });

  test('reads what the product writes: a day, a text, and what belongs to it', () => {
    assert.deepEqual(
      logOf(
        [
          '# A task',
          '',
          '## Log 📜',
          '',
          '- 2026-11-01: Handed over to `database-specialist`.',
          '- 2026-11-02: **Progress report** to roo-commander',
          '',
          '  - Task: A',
          '',
          '  **Progress:** Half of it.',
          '- 2026-11-03: Blocked: the server is down.',
          '',
          '## Notes of others',
          '',
          '- 2026-11-04: no entry',
        ].join('\n'),
      ),
      [
        { line: 5, date: '2026-11-01', text: 'Handed over to `database-specialist`.' },
        {
          line: 6,
          date: '2026-11-02',
          text: '**Progress report** to roo-commander\n\n- Task: A\n\n**Progress:** Half of it.',
        },
        { line: 11, date: '2026-11-03', text: 'Blocked: the server is down.' },
      ],
    );
  });

  for (const [written, date, text] of [
    ['* 2026-11-02 14:30: Done.', '2026-11-02', 'Done.'],
    ['* **2026-11-02:** Done.', '2026-11-02', 'Done.'],
    ['*   [2026-11-02T14:30:00Z] - Done.', '2026-11-02', 'Done.'],
    ['+ 2026-11-02 – Done.', '2026-11-02', 'Done.'],
    ['- Done.', '', 'Done.'],
    ['2026-11-02: Done.', '2026-11-02', 'Done.'],
    ['### 2026-11-02 Review\n\nDone.\n\n- really', '2026-11-02', 'Review\n\nDone.\n\n- really'],
  ] as const) {
    test(`reads ${JSON.stringify(written)}`, () => {
      assert.deepEqual(logOf(`# A\r\n\r\n## Log\r\n\r\n${written.replaceAll('\n', '\r\n')}\r\n`)[0], {
        line: 5,
        date,
        text,
      });
    });
  }

  test('paragraphs are entries of their own, and a rule is none', () => {
    assert.deepEqual(logOf('# A\n\n## Log\n\nBegun\nat noon.\n\n---\n\nWent on.\n'), [
      { line: 5, date: '', text: 'Begun\nat noon.' },
      { line: 10, date: '', text: 'Went on.' },
    ]);
  });

  test('what somebody writes at the margin below a bullet is theirs; what is indented, or code, belongs to it', () => {
    const bullet = '- 2026-11-02: Sent back: slow.\n\n  Still open:\n\n  - fast\n\n~~~\nSELECT 1\n\nFROM a\n~~~\n';
    assert.deepEqual(logOf(`# A\n\n## Log\n\n${bullet}\n29.11. Bob: done.\n* 2026-11-03 Bob: it is\n`), [
      {
        line: 5,
        date: '2026-11-02',
        text: 'Sent back: slow.\n\nStill open:\n\n- fast\n\n~~~\nSELECT 1\n\nFROM a\n~~~',
      },
      { line: 17, date: '', text: '29.11. Bob: done.' },
      { line: 18, date: '2026-11-03', text: 'Bob: it is' },
    ]);
  });

  test('there are none without a log, and none in an empty one', () => {
    assert.deepEqual(logOf('# A\n\n- [ ] One\n'), []);
    assert.deepEqual(logOf('# A\n\n## Log 📜\n'), []);
  });
});
