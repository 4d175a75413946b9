import type { Case } from '../contract';
import { A, COORDINATOR, taskA, TASKS } from './task-tree';

const COPY = '.ruru/tasks/late/TASK-A.md';
const RENAMED = '.ruru/tasks/late/TASK-B.md';
const NEVER_BY_TOOLS = ['tools', 'mcp'] as const;

const LATER = taskA().replace('title =', 'created_date = "2025-02-02"\ntitle =');
const EARLIER = taskA().replace('title =', 'created_date = "2025-01-01"\ntitle =');
const POINTER = `${TASKS[COORDINATOR] ?? ''}\nSee late/TASK-A.md, and TASK-A.\n`;

const CONFLICT = taskA().replace(
  '- [ ] write it\n',
  '<<<<<<< HEAD\n- [x] write it\n=======\n- [ ] write it\n- [ ] print it\n>>>>>>> print\n',
);
const MERGED = taskA({ items: '- [x] write it\n- [ ] print it\n- [X] name it\n' });
const TWO_MEANINGS = taskA().replace(
  'priority = "▶️ Medium"\n',
  '<<<<<<< HEAD\npriority = "🔼 High"\n=======\npriority = "🔽 Low"\n>>>>>>> low\n',
);

/** What becomes of task logs that two branches have changed. */
export const SHARE_CASES: readonly Case[] = [
  {
    name: 'rename: the newer of two with one id, with what surely means it',
    tree: { [A]: EARLIER, [COPY]: LATER, [COORDINATOR]: POINTER },
    call: { verb: 'rename', task: 'TASK-A', newId: 'TASK-B' },
    outcome: {
      written: {
        [RENAMED]: LATER.replace('"TASK-A"', '"TASK-B"'),
        [COORDINATOR]: POINTER.replace('late/TASK-A.md, and TASK-A', 'late/TASK-B.md, and TASK-B'),
      },
      gone: [COPY],
    },
    without: NEVER_BY_TOOLS,
  },
  {
    name: 'rename: one of two made on one day is refused',
    tree: { [A]: taskA(), [COPY]: taskA() },
    call: { verb: 'rename', task: 'TASK-A', newId: 'TASK-B' },
    outcome: { refused: { happened: `Several task logs are called TASK-A: ${A}, ${COPY}.` } },
    without: NEVER_BY_TOOLS,
  },
  {
    name: 'rename: an id that another has is refused',
    tree: TASKS,
    call: { verb: 'rename', task: A, newId: 'TASK-CMD-1' },
    outcome: { refused: { happened: `${COORDINATOR} is called TASK-CMD-1 already.` } },
    without: NEVER_BY_TOOLS,
  },
  {
    name: 'merge: both sides by what they say',
    tree: { ...TASKS, [A]: CONFLICT },
    call: { verb: 'merge', task: A },
    outcome: { written: { [A]: MERGED } },
    without: NEVER_BY_TOOLS,
  },
  {
    name: 'merge: a task log in no conflict is refused',
    tree: TASKS,
    call: { verb: 'merge', task: A },
    outcome: { refused: { happened: `${A} is in no conflict.` } },
    without: NEVER_BY_TOOLS,
  },
  {
    name: 'conflict: a change is refused until both sides are merged',
    tree: { ...TASKS, [A]: TWO_MEANINGS },
    call: { verb: 'change', task: A, change: { status: 'review' } },
    outcome: { refused: { happened: `${A} is in conflict: it holds both sides of a merge, lines 5–9.` } },
  },
  {
    name: 'conflict: accepting is refused until both sides are merged',
    tree: { ...TASKS, [A]: TWO_MEANINGS },
    call: { verb: 'accept', task: A },
    outcome: { refused: { happened: `${A} is in conflict: it holds both sides of a merge, lines 5–9.` } },
  },
  {
    name: 'conflict: converting is refused until both sides are merged',
    tree: { ...TASKS, [A]: TWO_MEANINGS },
    call: { verb: 'convert', task: A },
    outcome: { refused: { happened: `${A} is in conflict: it holds both sides of a merge, lines 5–9.` } },
    without: ['editor', ...NEVER_BY_TOOLS],
  },
];
