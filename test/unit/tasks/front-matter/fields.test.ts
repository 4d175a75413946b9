import assert from 'node:assert/strict';
import { namesOf, toDate } from '../../../../src/core/tasks/front-matter/fields';

suite('namesOf', () => {
  test('a field has its own name first, and those that others give it', () => {
    const fields = [
      'id',
      'assigned_to',
      'created_date',
      'updated_date',
      'due_date',
      'tags',
      'depends_on',
      'parent_task',
    ];
    assert.deepEqual(fields.map(namesOf), [
      ['id'],
      ['assigned_to', 'assignee', 'assigned'],
      ['created_date', 'created_at', 'created'],
      ['updated_date', 'updated_at', 'last_updated', 'updated'],
      ['due_date', 'due'],
      ['tags', 'labels'],
      ['depends_on', 'dependencies', 'blocked_by'],
      ['parent_task', 'parent', 'parent_task_id'],
    ]);
  });
});

suite('toDate', () => {
  test('is the first day in the first 200 characters', () => {
    const blank = (length: number): string => ' '.repeat(length);
    assert.deepEqual(
      [
        '2026-02-03',
        'by 2026-02-03T10:00, or 2026-03-04',
        '2026-02-30',
        'soon',
        undefined,
        `${blank(190)}2026-02-03`,
        `${blank(191)}2026-02-03`,
      ].map(toDate),
      ['2026-02-03', '2026-02-03', '', '', '', '2026-02-03', ''],
    );
  });
});
