import assert from 'node:assert/strict';
import { oneLine } from '../../../../src/core/base/lines';
import { finishText } from '../../../../src/core/tasks/change/finish-text';
import { TypedRedaction } from '../../../../src/core/redact/typed-redaction';
import { composeReport } from '../../../../src/core/reports/compose-report';
import { appendLog } from '../../../../src/core/tasks/change/append-log';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

/** What somebody gives as a result or a reason, and what of it stands in a file. */
const TEXTS: readonly [name: string, given: string, written: string][] = [
  ['a window title', 'a\u001B]0;b\u0007', 'a<U+001B>]0;b<U+0007>'],
  ['a cleared screen', 'a\u009B2J', 'a<U+009B>2J'],
  ['another direction', 'a\u202Eb\u2066c', 'a<U+202E>b<U+2066>c'],
  ['what only a model reads', 'a\u{E0072}b', 'a<U+E0072>b'],
  ['no width', 'pass\u200Bed', 'pass<U+200B>ed'],
  ['zero', 'a\0b', 'a<U+0000>b'],
  ['half a character', 'a\uD800b', 'a<U+D800>b'],
  ['a line that is written over', '10 %\r100 %', '10 %\n100 %'],
  ['lines of Windows', 'a\r\nb', 'a\nb'],
  ['a line of Unicode', 'a\u2028b', 'a<U+2028>b'],
  ['a secret', 'password=hunter2-long-enough', 'password=•••'],
  ['Hebrew and a family', 'שלום\u200F 👨‍👩‍👧\tend', 'שלום\u200F 👨‍👩‍👧\tend'],
];

suite('finishText', () => {
  for (const [name, given, written] of TEXTS) {
    test(`of ${name}`, () => {
      const typed = new TypedRedaction();
      assert.deepEqual([finishText(given), typed.redact('reason', given)], [written, written]);
      assert.equal(typed.warning() === undefined, name !== 'a secret');
    });

    test(`of ${name}, in a report and in a log`, () => {
      const task = { id: 'A', title: given, path: '.ruru/tasks/A.md' };
      const report = composeReport(task, {
        kind: 'progress',
        coordinator: 'c',
        date: '2026-11-01',
        result: given,
        filesChanged: [],
        checks: [],
        followUps: [],
      });
      assert.equal(report.includes(`**Progress:** ${written}`), true, report);
      const document = readTaskDocument('.ruru/tasks/A.md', '+++\nid = "A"\n+++\n\n## Log\n\n- 2026-10-01: begun\n');
      const entry = appendLog(document, { date: '2026-11-01', text: given }).text;
      assert.equal(entry.trim(), `- 2026-11-01: ${written.replaceAll('\n', '\n  ')}`);
    });
  }

  test('on one line C1 is a space, too', () => assert.equal(oneLine('a\u009Bb\u0085c\rd'), 'a b c d'));
});
