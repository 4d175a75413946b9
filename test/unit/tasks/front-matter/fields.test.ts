import assert from 'node:assert/strict';
import { namesOf } from '../../../../src/core/tasks/front-matter/fields';

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
