import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/base/change';
import { changeTask } from '../../../../src/core/tasks/change/change-task';
import type { TaskChange } from '../../../../src/core/tasks/change/task-change';
import { formatMoment } from '../../../../src/core/tasks/log/format-date';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

const NOW = '2026-11-28T14:30:05.250+01:00';

function after(text: string, change: TaskChange, moment = NOW): string {
  const { before, edits } = changeTask(readTaskDocument('a.md', text), change, moment);
  return applyEdits(before, edits);
}

/** What becomes of a line of the header when the status changes. */
function stamped(line: string, moment = NOW): string {
  const text = `+++\nid = "A"\nstatus = "todo"\n${line}\n+++\n`;
  const written = after(text, { status: 'done' }, moment);
  return written.replace('+++\nid = "A"\nstatus = "done"\n', '').replace('\n+++\n', '');
}

suite('the date of a change', () => {
  test('a date of TOML keeps its type, its precision and its offset', () => {
    const forms = [
      ['updated_date = 2026-11-27', 'updated_date = 2026-11-28'],
      ['updated_date = 2026-11-27T18:30:00Z', 'updated_date = 2026-11-28T13:30:05Z'],
      ['updated_date = 2026-11-27 18:30:00z # late', 'updated_date = 2026-11-28 13:30:05z # late'],
      ['updated_date = 2026-11-27T18:30:00.5-05:30', 'updated_date = 2026-11-28T08:00:05.2-05:30'],
      ['updated_date = 2026-11-27T18:30:00.000000', 'updated_date = 2026-11-28T14:30:05.250000'],
      ['last_updated = "2026-11-27T18:30:00Z"', 'last_updated = "2026-11-28T13:30:05Z"'],
      ["updated = '2026-11-27 18:30'", "updated = '2026-11-28 14:30'"],
      ['updated_at = "2026-11-27T18:30+0900"', 'updated_at = "2026-11-28T22:30+0900"'],
      ['updated_date = "2026-11-27 18:30 UTC"', 'updated_date = "2026-11-28 13:30 UTC"'],
      ['updated_date = "27.11.2026"', 'updated_date = "2026-11-28"'],
      ['updated_date = ""', 'updated_date = "2026-11-28"'],
      ['updated_date = "2026-11-27 at noon"', 'updated_date = "2026-11-28"'],
    ];
    assert.deepEqual(
      forms.map(([before = '']) => [before, stamped(before)]),
      forms,
    );
  });

  test('it never goes back, whatever the zone or the clock', () => {
    const forms = [
      ['updated_date = "2099-01-02"', 'updated_date = "2099-01-02"'],
      ['updated_date = "2026-11-28"', 'updated_date = "2026-11-28"'],
      ['updated_date = 2026-11-28T13:30:06Z', 'updated_date = 2026-11-28T13:30:06Z'],
      ['updated_date = 2026-11-28T22:30:05+09:00', 'updated_date = 2026-11-28T22:30:05+09:00'],
      ['updated_date = "3.12.2026"', 'updated_date = "3.12.2026"'],
      [
        'created_date = "2026-11-29"\nupdated_date = "2026-11-27"',
        'created_date = "2026-11-29"\nupdated_date = "2026-11-29"',
      ],
      ['created_date = "2026-11-29"', 'created_date = "2026-11-29"\nupdated_date = "2026-11-29"'],
      [
        'created_date = 2026-11-28T20:00:00Z\nupdated_date = 2026-11-28T20:00:00Z',
        'created_date = 2026-11-28T20:00:00Z\nupdated_date = 2026-11-28T20:00:00Z',
      ],
      [
        'created_date = 2026-11-28T20:00:00Z',
        'created_date = 2026-11-28T20:00:00Z\nupdated_date = 2026-11-28T20:00:00Z',
      ],
    ];
    assert.deepEqual(
      forms.map(([before = '']) => [before, stamped(before)]),
      forms,
    );
  });

  test('a day in the zone of the file is not before the one of its creation', () => {
    assert.equal(
      stamped('created_date = "2026-11-28"\nupdated_date = 2026-11-27T09:00:00Z', '2026-11-28T00:30:00.000+02:00'),
      'created_date = "2026-11-28"\nupdated_date = 2026-11-28T22:30:00Z',
    );
  });

  test('YAML and a text without front matter keep their forms, too', () => {
    assert.equal(
      after("---\nstatus: To Do\nupdated_date: '2026-08-02 21:12'\ncreated: 2026-08-02T21:12:00Z\n---\n", {
        status: 'done',
      }),
      "---\nstatus: Done\nupdated_date: '2026-11-28 14:30'\ncreated: 2026-08-02T21:12:00Z\n---\n",
    );
    assert.equal(
      after('---\nstatus: To Do\nupdated: 2026-08-02T21:12:00+02:00\n---\n', { status: 'done' }),
      '---\nstatus: Done\nupdated: 2026-11-28T15:30:05+02:00\n---\n',
    );
    assert.equal(
      after('# A\n\n**Status:** open\n**Updated:** 2026-08-02 21:12\n', { status: 'done' }),
      '# A\n\n**Status:** done\n**Updated:** 2026-11-28 14:30\n',
    );
  });

  test('a day it is due moves the day of a time, and is left alone where it is that day', () => {
    const text = '+++\nstatus = "todo"\nupdated_date = "2026-11-28"\ndue_date = 2026-12-01T17:00:00Z\n+++\n';
    assert.equal(after(text, { due: '2026-12-24' }), text.replace('12-01', '12-24'));
    assert.equal(after(text, { due: '2026-12-01' }), text);
  });

  test('a moment is written with the offset of this machine', () => {
    const moment = new Date(2026, 10, 28, 14, 30, 5, 250);
    const written = formatMoment(moment);
    assert.equal(written.slice(0, 23), '2026-11-28T14:30:05.250');
    assert.equal(Date.parse(written), moment.getTime());
  });
});
