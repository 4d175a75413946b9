import assert from 'node:assert/strict';
import { lookUpTasks } from '../../../../src/core/tasks/index/task-lookup';
import { parseTask } from '../../../../src/core/tasks/log/parse-task';
import { freeId } from '../../../../src/core/tasks/rename/new-name';

const log = (id: string): string => `+++\nid = "${id}"\ntitle = "T"\n+++\n`;

suite('A free id', () => {
  const named = (path: string, id: string, ...others: string[]): string => {
    const task = parseTask(path, log(id));
    const taken = others.map((other) => parseTask(`.ruru/tasks/${other}.md`, log(other)));
    return freeId(task, lookUpTasks([task, ...taken]));
  };

  test('is the name of the file, the id with four digits, or what begins so, whatever letters the id has', () => {
    assert.deepEqual(
      [
        named('.ruru/tasks/TASK-B.md', 'TASK-A'),
        named('.ruru/tasks/TASK-A.md', 'TASK-A'),
        named('.ruru/tasks/größe.md', 'Größe'),
        named('.ruru/tasks/-rf.md', '--help'),
        named('.ruru/tasks/größe.md', `TASK-${'A'.repeat(95)}`),
        named('backlog/tasks/task-7 - größe.md', 'задача-7'),
      ].map((id) => id.replace(/\d{4}$/, '<digits>')),
      ['TASK-B', 'TASK-A-<digits>', 'TASK-<digits>', 'TASK-<digits>', 'TASK-<digits>', 'TASK-<digits>'],
    );
  });

  test('is the next one where the first is taken', () => {
    const first = named('.ruru/tasks/größe.md', 'Größe');
    assert.equal(named('.ruru/tasks/größe.md', 'Größe', first), `TASK-${Number(first.slice(5)) + 1}`);
  });
});
