import assert from 'node:assert/strict';
import { UserError } from '../../../src/core/base/errors';
import { findTask } from '../../../src/tools/find-task';
import { readWord, STATUSES } from '../../../src/tools/known-words';
import { placeInput } from '../../../src/tools/path-input';
import type { ObjectSchema } from '../../../src/tools/schema';
import { validateInput } from '../../../src/tools/validate-input';
import { openMemoryMode } from '../memory-mode';

const SCHEMA = {
  type: 'object',
  properties: {
    statuses: { type: 'array', items: { type: 'string', enum: STATUSES } },
    names: { type: 'array', items: { type: 'string' } },
    items: {
      type: 'array',
      items: { type: 'object', properties: { line: { type: 'integer', minimum: 1 } }, additionalProperties: false },
    },
  },
  additionalProperties: false,
} as const satisfies ObjectSchema;

suite('What tools forgive', () => {
  test('one entry is a list, and several words of a schema in one text are several', () => {
    assert.deepEqual(
      validateInput(SCHEMA, { statuses: '🟡 To Do, Done', names: 'slow, or never', items: { line: '12' } }),
      { statuses: ['todo', 'done'], names: ['slow, or never'], items: [{ line: 12 }] },
    );
  });

  test('a number that is too large is told the largest there is', () => {
    assert.throws(
      () => validateInput(SCHEMA, { items: [{ line: 99_999_999 }] }),
      new UserError('"items[0].line" is 99999999.', 'Send a whole number from 1 to 10000000.'),
    );
  });

  test('a word that may mean several statuses is none of them', () => {
    assert.deepEqual(
      ['Open', 'closed', 'active', 'reopened', 'wip'].map((word) => readWord(STATUSES, word)),
      [undefined, undefined, undefined, 'todo', 'in-progress'],
    );
  });

  test('lines stand behind a path, and a path may go up inside the folder', () => {
    assert.deepEqual(
      [
        placeInput({ path: 'shop/models.py:12' }),
        placeInput({ path: '.\\shop\\models.py:12-20' }),
        placeInput({ path: 'shop/models.py:12', line: 3 }),
        placeInput({ path: 'shop/x/../models.py', line: 3, end_line: 4 }),
      ],
      [
        { path: 'shop/models.py', line: 12 },
        { path: 'shop/models.py', line: 12, endLine: 20 },
        { path: 'shop/models.py:12', line: 3 },
        { path: 'shop/models.py', line: 3, endLine: 4 },
      ],
    );
    for (const path of ['shop/../../x.py', '..', ' ', '/etc/x.py:1', 'C:\\x.py:1', 'file:///x.py'])
      assert.throws(() => placeInput({ path }), /^UserError: "path" is no path inside the workspace folder/);
    for (const place of [{ path: 'x.py:0' }, { path: 'x.py:9-3' }, { path: 'x.py', line: 9, end_line: 3 }])
      assert.throws(() => placeInput(place), /^UserError: "path" names lines that are none/);
  });

  test('a task that is nearly named is told', async () => {
    const log = (id: string) => [`.ruru/tasks/${id}.md`, `+++\nid = "${id}"\ntitle = "T"\n+++\n`] as const;
    const { mode } = await openMemoryMode(
      Object.fromEntries(['TASK-DB-1', 'TASK-DB-2', 'TASK-DB-3', 'TASK-DB-4', 'TASK-UI-77'].map(log)),
    );
    const told = (reference: string) =>
      findTask(mode, reference).catch((error: unknown) => (error instanceof UserError ? error.message : error));
    const name = 'Name one by its id or its path, as the list of tasks shows them.';
    assert.deepEqual(await Promise.all(['TASK-UI-77', 'task-db', 'TASK-DB', 'task-ui-71', 'TASK-X-900'].map(told)), [
      '.ruru/tasks/TASK-UI-77.md',
      `There is no task log "task-db". Did you mean TASK-DB-1, TASK-DB-2, TASK-DB-3? ${name}`,
      `There is no task log "TASK-DB". Did you mean TASK-DB-1, TASK-DB-2, TASK-DB-3? ${name}`,
      `There is no task log "task-ui-71". Did you mean TASK-UI-77? ${name}`,
      `There is no task log "TASK-X-900". ${name}`,
    ]);
  });
});
