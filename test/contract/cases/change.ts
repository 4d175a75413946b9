import type { TaskChange } from '../../../src/core';
import type { Case, DoorName, Outcome } from '../contract';
import { A, taskA, TASKS } from './task-tree';

function changing(name: string, change: TaskChange, outcome: Outcome, ...without: DoorName[]): Case {
  return { name: `change: ${name}`, tree: TASKS, call: { verb: 'change', task: 'TASK-A', change }, outcome, without };
}

const PLAN = '.kiro/specs/sales/tasks.md';

const becomes = (text: string): Outcome => ({ written: { [A]: text } });
const updated = '<today>';

/** As Backlog.md has them: plain words, small letters, a list of names, and a time that is far ahead of any clock. */
const PLAIN =
  "---\nid: TASK-A\ntitle: Plain\nstatus: To Do\nassignee:\n  - '@anna'\nupdated_date: '2999-08-02 21:12'\npriority: low\n---\n\nText\n";

function plain(name: string, change: TaskChange, outcome: Outcome): Case {
  const call = { verb: 'change', task: 'TASK-A', change } as const;
  return { name: `change: ${name}`, tree: { [A]: PLAIN }, call, outcome };
}

export const CHANGE_CASES: readonly Case[] = [
  changing('the status', { status: 'review' }, becomes(taskA({ status: '🟣 Review', updated }))),
  changing(
    'blocked is refused without a reason',
    { status: 'blocked' },
    {
      refused: { happened: `${A} was not blocked: no reason was given.` },
    },
  ),
  changing('the priority', { priority: 'high' }, becomes(taskA({ priority: '🔼 High', updated }))),
  changing('who works on it', { assignedTo: 'dev-vue' }, becomes(taskA({ assignedTo: 'dev-vue', updated }))),
  changing(
    'who coordinates it',
    { coordinator: 'roo-commander' },
    becomes(taskA({ coordinator: 'roo-commander', updated })),
  ),
  changing(
    'its labels',
    { tags: ['orders', 'slow'] },
    becomes(taskA({ updated, tags: 'tags = ["orders", "slow"]\n' })),
  ),
  changing(
    'what it waits for',
    { dependsOn: ['TASK-CMD-1'] },
    becomes(taskA({ updated, tags: 'depends_on = ["TASK-CMD-1"]\n' })),
  ),
  changing(
    'to wait for what nobody has is refused',
    { dependsOn: ['TASK-CMD-1', 'TASK-NONE'] },
    {
      refused: {
        happened: `${A} was not changed: the task depends on TASK-NONE, and there is no such task log.`,
      },
    },
  ),
  changing(
    'to wait for itself is refused',
    { dependsOn: ['TASK-A'] },
    { refused: { happened: `${A} was not changed: the task depends on itself.` } },
  ),
  changing('the day it is due', { due: '2026-02-28' }, becomes(taskA({ due: '2026-02-28', updated }))),
  changing(
    'a day that is none is refused',
    { due: '2026-02-30' },
    {
      refused: { happened: '"2026-02-30" is no day of the calendar.' },
    },
  ),
  changing(
    'a day written another way is refused',
    { due: '28.2.2026' },
    {
      refused: { happened: '"28.2.2026" is no day of the calendar.' },
    },
  ),
  {
    name: 'change: a status that another product has no place for is refused',
    tree: { [PLAN]: '- [ ] One\n' },
    call: { verb: 'change', task: 'sales', change: { status: 'blocked' } },
    outcome: { refused: { happened: `${PLAN} has no place for a status; nothing was written.` } },
  },
  changing('the status it has already writes nothing', { status: 'in-progress' }, {}),
  changing('the priority it has already writes nothing', { priority: 'medium' }, {}),
  plain('a priority in plain words stays in them', { priority: 'high' }, becomes(PLAIN.replace('low', 'high'))),
  plain('a list of names stays one', { assignedTo: 'carl' }, becomes(PLAIN.replace('@anna', '@carl'))),
  plain('the plain priority it has already writes nothing', { priority: 'low' }, {}),
  plain('the name it has already writes nothing', { assignedTo: 'anna' }, {}),
  changing(
    'a mark alone does not stamp',
    { items: [{ line: 13, state: 'done' }] },
    becomes(taskA({ items: '- [X] write it\n- [X] name it\n' })),
  ),
  changing('a mark it has already writes nothing', { items: [{ line: 14, state: 'done' }] }, {}),
  changing(
    'an item is marked by its line and its words',
    { items: [{ line: 13, state: 'done', text: 'write' }] },
    becomes(taskA({ items: '- [X] write it\n- [X] name it\n' })),
  ),
  changing(
    'a line that holds other words is refused, and told where those are',
    { items: [{ line: 13, state: 'done', text: 'name it' }] },
    { refused: { happened: `Line 13 of ${A} holds "write it"; line 14 has the words "name it".` } },
  ),
  changing(
    'done is refused where the same change takes a tick away',
    {
      status: 'done',
      items: [
        { line: 13, state: 'done' },
        { line: 14, state: 'open' },
      ],
    },
    { refused: { happened: `${A} is not complete; nothing was written.`, details: ['line 14: name it'] } },
    'command line',
  ),
  changing(
    'a line that is no item is refused',
    { items: [{ line: 99, state: 'done' }] },
    {
      refused: { happened: `Line 99 of ${A} is no item of a task list.` },
    },
  ),
  changing(
    'done is refused while something is open',
    { status: 'done' },
    {
      refused: { happened: `${A} is not complete; nothing was written.`, details: ['line 13: write it'] },
    },
  ),
  changing(
    'archived is refused as done is',
    { status: 'archived' },
    {
      refused: { happened: `${A} is not complete; nothing was written.`, details: ['line 13: write it'] },
    },
  ),
];
