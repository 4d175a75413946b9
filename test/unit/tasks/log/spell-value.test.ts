import assert from 'node:assert/strict';
import { spellStatus } from '../../../../src/core/tasks/log/classify-status';

suite('A status is spelled as most others are', () => {
  const rows: readonly [others: readonly string[], spelled: string][] = [
    [[], '🔵 In Progress'],
    [['🟢 Done'], '🔵 In Progress'],
    [['Done'], 'In Progress'],
    [['done'], 'in-progress'],
    [['done', '🟢 Done', 'done'], 'in-progress'],
    [['🟢 Done', 'done', 'done'], 'in-progress'],
    [['🟢 Done', '🟣 Review', 'todo'], '🔵 In Progress'],
    [['', 'todo'], 'in-progress'],
    [['In-Progress'], 'In-Progress'],
    [['in_progress'], 'in_progress'],
    [['IN PROGRESS'], 'IN PROGRESS'],
    [['doing', 'Done', 'Review'], 'In Progress'],
  ];
  for (const [others, spelled] of rows)
    test(JSON.stringify(others), () => assert.equal(spellStatus('', 'in-progress', '', others), spelled));
});
