import type { Case, Outcome } from '../contract';
import { A, COORDINATOR, taskA, TASKS } from './task-tree';

type Report = Extract<Case['call'], { verb: 'report' }>['report'];

function reporting(name: string, report: Report, outcome: Outcome, tree = TASKS): Case {
  return { name: `report: ${name}`, tree, call: { verb: 'report', task: 'TASK-A', report }, outcome };
}

const COORDINATORS = '+++\nid = "TASK-CMD-1"\nstatus = "🔵 In Progress"\n+++\n\n# Shop\n\n## Log\n\n';
const NAMES = `- Task: TASK-A (Order form)\n- Task log: ${A}\n`;

/** What a completion writes: the report that is kept, the coordinator's own task log, and the task's. */
function completed(items: string, checks: string): Outcome {
  const body = `**Result:** It works.\n${checks}`;
  const entry = '- <today>: **Completion report** to TASK-CMD-1\n\n';
  return {
    written: {
      '.ruru/reports/TASK-A-<stamp>-completion.md': `+++\ntask = "TASK-A"\ntask_log = "${A}"\nkind = "completion"\ncoordinator = "TASK-CMD-1"\ncoordinator_log = "${COORDINATOR}"\nreported = <today>T<time>\n+++\n\n**Completion report** to TASK-CMD-1, <today>\n\n${NAMES}\n${body}`,
      [A]: taskA({ status: '🟢 Done', updated: '<today>', items, log: `\n## Log\n\n${entry}${indent(body)}` }),
      [COORDINATOR]: `${COORDINATORS}${entry}${indent(`${NAMES}\n${body}`)}`,
    },
  };
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}

export const REPORT_CASES: readonly Case[] = [
  reporting(
    'progress',
    { kind: 'progress', result: 'Halfway.' },
    {
      written: {
        '.ruru/reports/TASK-A-<stamp>-progress.md': `+++\ntask = "TASK-A"\ntask_log = "${A}"\nkind = "progress"\ncoordinator = "TASK-CMD-1"\ncoordinator_log = "${COORDINATOR}"\nreported = <today>T<time>\n+++\n\n**Progress report** to TASK-CMD-1, <today>\n\n${NAMES}\n**Progress:** Halfway.\n`,
        [A]: taskA({
          log: '\n## Log\n\n- <today>: **Progress report** to TASK-CMD-1\n\n  **Progress:** Halfway.\n',
        }),
        [COORDINATOR]: `${COORDINATORS}- <today>: **Progress report** to TASK-CMD-1\n\n  - Task: TASK-A (Order form)\n  - Task log: ${A}\n\n  **Progress:** Halfway.\n`,
      },
    },
  ),
  reporting(
    'a completion is refused while something is open',
    { kind: 'completion', result: 'It works.' },
    {
      refused: { happened: `${A} is not complete; nothing was written.`, details: ['line 13: write it'] },
    },
  ),
  reporting(
    'all is done',
    { kind: 'completion', result: 'It works.', settle: { allDone: true, notNeeded: '' } },
    completed('- [X] write it\n- [X] name it\n', ''),
  ),
  reporting(
    'the rest is not needed',
    { kind: 'completion', result: 'It works.', settle: { allDone: false, notNeeded: 'the form is gone' } },
    completed('- [-] write it (not needed: the form is gone)\n- [X] name it\n', ''),
  ),
  reporting(
    'nobody coordinates it',
    { kind: 'progress', result: 'Halfway.' },
    { refused: { happened: `${A} names no coordinator.` } },
    { [A]: taskA({ coordinator: '' }), [COORDINATOR]: TASKS[COORDINATOR] ?? '' },
  ),
  reporting(
    'nobody coordinates it, and somebody handed it over',
    { kind: 'progress', result: 'Halfway.' },
    {
      written: {
        '.ruru/reports/TASK-A-<stamp>-progress.md': `+++\ntask = "TASK-A"\ntask_log = "${A}"\nkind = "progress"\nreported = <today>T<time>\n+++\n\n**Progress report**, <today>\n\n${NAMES}\n**Progress:** Halfway.\n`,
        [A]: taskA({
          coordinator: '',
          log: `\n## Log\n\n- 2025-01-01: Handed over to \`dba\`.\n- <today>: **Progress report**\n\n  **Progress:** Halfway.\n`,
        }),
      },
    },
    {
      [A]: taskA({ coordinator: '', log: '\n## Log\n\n- 2025-01-01: Handed over to `dba`.\n' }),
      [COORDINATOR]: TASKS[COORDINATOR] ?? '',
    },
  ),
];
