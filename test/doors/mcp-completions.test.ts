import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompleteResult } from '@modelcontextprotocol/sdk/types.js';
import { inMcpSession } from './mcp-session';

const TASKS = 'django-developer://tasks/{+path}';
const GROUPS = 'django-developer://partners/{group}';

suite('What the MCP server completes', () => {
  const session = inMcpSession();
  const completed = async (
    of: { prompt: string } | { template: string },
    name: string,
    value: string,
  ): Promise<CompleteResult['completion']> => {
    const ref =
      'prompt' in of
        ? { type: 'ref/prompt' as const, name: of.prompt }
        : { type: 'ref/resource' as const, uri: of.template };
    return (await session.client.complete({ ref, argument: { name, value } })).completion;
  };
  const all = (...values: string[]) => ({ values, total: values.length, hasMore: false });

  test('the ids of open tasks, those first that begin so', async () => {
    await writeFile(join(session.folder, '.ruru/tasks/TASK-D.md'), '+++\nid = "CMD-TASK"\nstatus = "🟢 Done"\n+++\n');
    await writeFile(join(session.folder, '.ruru/tasks/CMD-2.md'), '+++\nid = "CMD-2"\nstatus = "🟡 To Do"\n+++\n');
    assert.deepEqual(await completed({ prompt: 'report' }, 'task', 'cmd'), all('CMD-2', 'TASK-CMD-1'));
    assert.deepEqual(await completed({ prompt: 'set_status' }, 'task', 'TASK-A'), all('TASK-A'));
  });

  test('statuses, kinds, routes, roles', async () => {
    assert.deepEqual(await completed({ prompt: 'set_status' }, 'status', 'do'), all('done', 'todo'));
    assert.deepEqual(await completed({ prompt: 'report' }, 'kind', ''), all('progress', 'completion'));
    assert.deepEqual(await completed({ prompt: 'escalate' }, 'route', 'da'), all('database'));
    assert.deepEqual(await completed({ prompt: 'escalate' }, 'role', 'database'), all('database-specialist'));
  });

  test('the paths of task logs and the groups of partners, as they stand in addresses', async () => {
    assert.deepEqual(await completed({ template: TASKS }, 'path', 'TASK-C'), all('.ruru/tasks/TASK-CMD-1.md'));
    assert.deepEqual(
      await completed({ template: GROUPS }, 'group', 'a'),
      all('api', 'database', 'infrastructure', 'containerization'),
    );
  });

  test('a hundred at most, and how many there are', async () => {
    await Promise.all(
      Array.from({ length: 120 }, (_, index) => writeFile(join(session.folder, `.ruru/tasks/T-${index}.md`), '# T\n')),
    );
    const { values, ...others } = await completed({ prompt: 'report' }, 'task', 'T-');
    assert.deepEqual([values.length, others], [100, { total: 120, hasMore: true }]);
  });

  test('nothing where nothing is known, and what comes from files is shown, never obeyed', async () => {
    assert.deepEqual(await completed({ prompt: 'escalate' }, 'work', 'x'), all());
    assert.deepEqual(await completed({ prompt: 'constructor' }, 'task', ''), all());
    await writeFile(join(session.folder, '.ruru/tasks/E.md'), '+++\nid = "E\\n\\u202E"\n+++\n');
    assert.deepEqual((await completed({ prompt: 'report' }, 'task', 'E<')).values, ['E<U+000A><U+202E>']);
  });
});
