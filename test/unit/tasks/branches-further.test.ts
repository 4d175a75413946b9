import assert from 'node:assert/strict';
import { compareBranches } from '../../../src/core/tasks/branches/compare-branches';
import type { TaskLog } from '../../../src/core/tasks/log/task-log';
import { readTaskDocument } from '../../../src/core/tasks/log/read-task-document';

const taskOf = (status: string): TaskLog =>
  readTaskDocument('.ruru/tasks/TASK-A.md', `+++\nid = "TASK-A"\nstatus = "${status}"\n+++\n`).task;

/** Statuses that are as far as each other, the furthest last. */
const STAGES: readonly (readonly string[])[] = [
  ['🟡 To Do'],
  ['🔵 In Progress', '⚪ Blocked', '⏳ Generating'],
  ['🟣 Review', '🧪 Testing'],
  ['🟢 Done', '🧊 Archived'],
];

suite('Which status is further than another', () => {
  const stages = STAGES.flatMap((each, stage) => each.map((status) => ({ status, stage })));
  for (const here of stages)
    test(`than ${here.status}`, () => {
      const further = stages.filter(
        ({ status }) =>
          compareBranches([taskOf(here.status)], [{ name: 'theirs', isWorktree: false, tasks: [taskOf(status)] }])
            .further.length > 0,
      );
      assert.deepEqual(
        further,
        stages.filter(({ stage }) => stage > here.stage),
      );
    });
});
