import type { Call, Case, DoorName, Outcome, Tree } from '../contract';
import { A, COORDINATOR, taskA, TASKS } from './task-tree';

const ALONE: Tree = { ...TASKS, [A]: taskA({ status: '🟣 Review', coordinator: '' }) };
const TICKED = '- [X] write it\n- [X] name it\n';

function becomes(fields: Parameters<typeof taskA>[0], entry: string): Outcome {
  return { written: { [A]: taskA({ coordinator: '', updated: '<today>', ...fields, log: `\n## Log\n\n${entry}` }) } };
}

function row(name: string, call: Call, outcome: Outcome, { tree = ALONE, without = [] as DoorName[] } = {}): Case {
  return { name, tree, call, outcome, without };
}

/** After how many days a task was left lying, whatever the window has. */
const AFTER_A_WEEK: Tree = { '.vscode/settings.json': JSON.stringify({ 'djangoDeveloper.staleAfterDays': 7 }) };
const HANDED_OVER = '\n## Log\n\n- 2025-01-01: Handed over to the Database Specialist\n';

export const INBOX_CASES: readonly Case[] = [
  row(
    'look: what came back of what was handed over, and what was left lying',
    { verb: 'look' },
    { told: { back: ['TASK-A: in review'], left: ['TASK-A'] } },
    {
      tree: {
        ...AFTER_A_WEEK,
        ...TASKS,
        [A]: taskA({ status: '🟣 Review', log: `${HANDED_OVER}- 2025-01-02: One index is enough\n` }),
      },
    },
  ),
  row(
    'look: a question',
    { verb: 'look' },
    { told: { back: ['TASK-A: a question'], left: ['TASK-A'] } },
    {
      tree: { ...AFTER_A_WEEK, ...TASKS, [A]: taskA({ log: `${HANDED_OVER}- 2025-01-02: Question: which index?\n` }) },
    },
  ),
  row(
    'look: what nobody has handed over is left lying, too',
    { verb: 'look' },
    { told: { back: [], left: ['TASK-A'] } },
    { tree: { ...AFTER_A_WEEK, ...ALONE } },
  ),
  row(
    'accept: what is open is settled, done and noted',
    { verb: 'accept', task: 'TASK-A', settle: { allDone: true } },
    becomes({ status: '🟢 Done', items: TICKED }, '- <today>: Accepted.\n'),
    { without: ['tools', 'mcp'] },
  ),
  row(
    'accept: what is open is not needed',
    { verb: 'accept', task: 'TASK-A', note: 'Thanks.', settle: { notNeeded: 'it is small' } },
    becomes(
      { status: '🟢 Done', items: '- [-] write it (not needed: it is small)\n- [X] name it\n' },
      '- <today>: Accepted: Thanks.\n',
    ),
    { without: ['tools', 'mcp'] },
  ),
  row(
    'accept: refused while something is open',
    { verb: 'accept', task: 'TASK-A' },
    { refused: { happened: `${A} is not complete; nothing was written.`, details: ['line 13: write it'] } },
  ),
  row(
    'accept: with a note',
    { verb: 'accept', task: 'TASK-A', note: 'Thanks.' },
    becomes({ status: '🟢 Done', items: TICKED }, '- <today>: Accepted: Thanks.\n'),
    { tree: { ...TASKS, [A]: taskA({ status: '🟣 Review', coordinator: '', items: TICKED }) } },
  ),
  row(
    'accept: its coordinator is told',
    { verb: 'accept', task: 'TASK-A' },
    {
      written: {
        '.ruru/reports/TASK-A-<stamp>-completion.md': `+++\ntask = "TASK-A"\ntask_log = "${A}"\nkind = "completion"\ncoordinator = "TASK-CMD-1"\ncoordinator_log = "${COORDINATOR}"\nreported = <today>T<time>\n+++\n\n**Completion report** to TASK-CMD-1, <today>\n\n- Task: TASK-A (Order form)\n- Task log: ${A}\n\n**Result:** Accepted.\n`,
        [A]: taskA({
          status: '🟢 Done',
          updated: '<today>',
          items: TICKED,
          log: '\n## Log\n\n- <today>: **Completion report** to TASK-CMD-1\n\n  **Result:** Accepted.\n',
        }),
        [COORDINATOR]: `${TASKS[COORDINATOR] ?? ''}\n## Log\n\n- <today>: **Completion report** to TASK-CMD-1\n\n  - Task: TASK-A (Order form)\n  - Task log: ${A}\n\n  **Result:** Accepted.\n`,
      },
    },
    { tree: { ...TASKS, [A]: taskA({ status: '🟣 Review', items: TICKED }) } },
  ),
  row(
    'accept: once accepted, nothing is written again',
    { verb: 'accept', task: 'TASK-A' },
    {},
    {
      tree: {
        ...TASKS,
        [A]: taskA({
          status: '🟢 Done',
          coordinator: '',
          items: TICKED,
          log: '\n## Log\n\n- 2025-01-01: Accepted: Thanks.\n',
        }),
      },
    },
  ),
  row(
    'accept: again after it was sent back',
    { verb: 'accept', task: 'TASK-A' },
    becomes(
      { status: '🟢 Done', items: TICKED, updated: '2025-01-01' },
      '- 2025-01-01: Accepted.\n- 2025-01-02: Sent back: once more.\n- <today>: Accepted.\n',
    ),
    {
      tree: {
        ...TASKS,
        [A]: taskA({
          status: '🟢 Done',
          coordinator: '',
          items: TICKED,
          log: '\n## Log\n\n- 2025-01-01: Accepted.\n- 2025-01-02: Sent back: once more.\n',
        }),
      },
    },
  ),
  row(
    'send back: with the reason and what is open',
    { verb: 'send back', task: 'TASK-A', reason: 'The times are missing.' },
    becomes(
      { status: '🔵 In Progress' },
      '- <today>: Sent back: The times are missing.\n\n  Still open:\n\n  - write it\n',
    ),
  ),
  row(
    'send back: refused without a reason',
    { verb: 'send back', task: 'TASK-A', reason: '' },
    { refused: { happened: `${A} was not sent back: no reason was given.` } },
  ),
  row(
    'send back: what is archived stays so',
    { verb: 'send back', task: 'TASK-A', reason: 'The times are missing.' },
    { refused: { happened: `${A} is archived.` } },
    { tree: { ...TASKS, [A]: taskA({ status: '⚪ Archived' }) } },
  ),
  row(
    'block: with the reason',
    { verb: 'block', task: 'TASK-A', reason: 'no access to the replica' },
    becomes({ status: '⚪ Blocked' }, '- <today>: Blocked: no access to the replica\n'),
  ),
  row(
    'block: refused without a reason',
    { verb: 'block', task: 'TASK-A', reason: '' },
    { refused: { happened: `${A} was not blocked: no reason was given.` } },
  ),
  row(
    'ask: it goes into the log',
    { verb: 'ask', task: 'TASK-A', words: 'Which of both is meant?' },
    becomes({ status: '🟣 Review', updated: '2025-01-01' }, '- <today>: Question: Which of both is meant?\n'),
  ),
  row(
    'ask: refused where nothing is asked',
    { verb: 'ask', task: 'TASK-A', words: ' ' },
    { refused: { happened: `Nothing was asked in ${A}: no words were given.` } },
    { without: ['tools', 'mcp', 'editor'] },
  ),
  row(
    'answer: it goes into the log',
    { verb: 'answer', task: 'TASK-A', words: 'The first.' },
    becomes({ status: '🟣 Review', updated: '2025-01-01' }, '- <today>: Answer: The first.\n'),
  ),
  row(
    'assign: the log of what was handed over names who has it now',
    { verb: 'change', task: 'TASK-A', change: { assignedTo: 'qa-engineer' } },
    becomes(
      { status: '🟣 Review', assignedTo: 'qa-engineer' },
      '- 2025-01-01: Handed over to `dba`.\n- <today>: Handed over to `qa-engineer`.\n',
    ),
    {
      tree: {
        ...TASKS,
        [A]: taskA({ status: '🟣 Review', coordinator: '', log: '\n## Log\n\n- 2025-01-01: Handed over to `dba`.\n' }),
      },
    },
  ),
];
