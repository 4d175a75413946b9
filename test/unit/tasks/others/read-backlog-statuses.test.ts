import assert from 'node:assert/strict';
import { readBacklogStatuses } from '../../../../src/core/tasks/others/read-backlog-statuses';
import { memoryFiles } from '../../memory-files';

suite('The statuses of a Backlog.md', () => {
  const rows: readonly [what: string, tree: Record<string, string>, statuses: readonly string[] | undefined][] = [
    ['no configuration', {}, undefined],
    ['one that lists one', { 'backlog/config.yml': 'statuses: ["Open"]\n' }, ['Open']],
    ['one that lists none', { 'backlog/config.yml': 'statuses: []\n' }, undefined],
    [
      'one that lists words and more',
      { 'backlog/config.yml': 'statuses: ["Open", 1, " ", "Shut"]\n' },
      ['Open', 'Shut'],
    ],
    ['one that has no list', { 'backlog/config.yml': 'statuses: Open\n' }, undefined],
    [
      'one that lists none, and another beside the folder',
      { 'backlog/config.yml': 'statuses: ["", 2]\n', 'backlog.config.yml': 'statuses: [Open]\n' },
      ['Open'],
    ],
    [
      'two that list some',
      { 'backlog/config.yml': 'statuses: [Mine]\n', 'backlog.config.yml': 'statuses: [Other]\n' },
      ['Mine'],
    ],
  ];
  for (const [what, tree, statuses] of rows)
    test(`${what}: ${statuses?.join(', ') ?? 'unknown'}`, async () => {
      assert.deepEqual(await readBacklogStatuses(memoryFiles(tree), 'backlog/tasks/task-1.md'), statuses);
    });

  test('stand beside the tasks, wherever those are', async () => {
    const files = memoryFiles({
      'shop/.backlog/config.yml': 'statuses: [In]\n',
      'web/backlog.config.yml': 'statuses: [Out]\n',
    });
    assert.deepEqual(
      [
        await readBacklogStatuses(files, 'shop/.backlog/tasks/task-1.md'),
        await readBacklogStatuses(files, 'web/backlog/tasks/task-1.md'),
      ],
      [['In'], ['Out']],
    );
  });
});
