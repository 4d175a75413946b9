import assert from 'node:assert/strict';
import { routeNamed } from '../../../src/core';
import { openMemoryMode } from '../memory-mode';

const OTHER = '+++\nid = "TASK-DB-1"\ntitle = "Index it "\nstatus = "🟡 To Do"\n+++\n';

suite('A task log that was just written', () => {
  const remarksOf = async (title: string, coordinator: string): Promise<string[]> => {
    const { mode } = await openMemoryMode({ '.ruru/tasks/TASK-DB-1.md': OTHER });
    const { problems } = await mode.tasks.create({ route: routeNamed('database'), title, coordinator });
    return problems.map(({ message }) => message);
  };

  test('says that its coordinator has no log, and that another asks for the same', async () => {
    assert.deepEqual(await remarksOf('index it', 'TASK-CMD-9'), [
      'The coordinator is TASK-CMD-9, and there is no such task log to report to.',
      '.ruru/tasks/TASK-DB-1.md has the same title, and is open.',
    ]);
    assert.deepEqual(await remarksOf('Index all', 'roo-commander'), []);
    assert.deepEqual(await remarksOf('Index all', 'TASK-DB-1'), []);
  });
});
