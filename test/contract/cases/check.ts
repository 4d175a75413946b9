import type { Case } from '../contract';
import { A, taskA, TASKS } from './task-tree';

const ITEMS = [
  '- [X] Named, shown by `notes.md`',
  '- [X] Measured (`file:times.md`)',
  '- [ ] Shown (`file:notes.md:1`)',
  '- [X] Routed (`route:/orders/`)',
  '- [ ] Not to be shown',
  '- [-] Told (`file:notes.md`) (not needed: it is small)',
  '',
].join('\n');

export const CHECK_CASES: readonly Case[] = [
  {
    name: 'check: what a criterion names is there, is not, cannot be known',
    tree: { ...TASKS, [A]: taskA({ items: ITEMS }), 'notes.md': 'Order form\n' },
    call: { verb: 'check', task: 'TASK-A' },
    outcome: { told: { criteria: ['13 x shown', '14 x claimed', '15 shown', '16 x unknown', '18 not-needed'] } },
  },
  {
    name: 'check: a task that is not there',
    tree: TASKS,
    call: { verb: 'check', task: 'TASK-Z' },
    outcome: { refused: { happened: 'There is no task log "TASK-Z".' } },
  },
];
