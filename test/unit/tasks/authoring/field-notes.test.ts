import assert from 'node:assert/strict';
import { FIELD_NOTES } from '../../../../src/core/tasks/authoring/field-notes';

suite('The notes on fields', () => {
  test('are on the fields of the templates, in their order, and end as sentences do', () => {
    assert.deepEqual(
      FIELD_NOTES.map(({ field, list }) => `${field}${list ? ' []' : ''}`),
      [
        ...['id', 'title', 'status', 'type', 'priority', 'created_date', 'updated_date', 'due_date', 'assigned_to'],
        ...['coordinator', 'reporter', 'parent_task', 'depends_on []', 'related_docs []', 'tags []'],
        ...['estimated_effort', 'reviewed_by', 'key_learnings'],
      ],
    );
    assert.deepEqual(
      FIELD_NOTES.filter(({ note }) => !/^[A-Z].{10,}\.$/.test(note)),
      [],
    );
  });
});
