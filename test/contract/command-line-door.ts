import path from 'node:path';
import { runProgram } from '../doors/run-program';
import type { AppPlan } from '../../src/core/project/migrations/judgement';
import type { News, StaleTask } from '../../src/core';
import { criteriaOf } from './criteria-of';
import { inboxOf } from './inbox-of';
import { risksOf } from './risks-of';
import { DONE, NOT_OFFERED, type Answer, type Call, type Door, type Told } from './contract';

const CLI = path.resolve('dist/cli.js');

/** The command line as it is shipped. */
export const COMMAND_LINE_DOOR: Door = {
  name: 'command line',
  async call(folder, call) {
    const words = wordsOf(call);
    if (words === undefined) return NOT_OFFERED;
    const { code, stdout, stderr } = await runProgram(CLI, [...words, '--json'], { cwd: folder });
    if (stderr !== '') return refusalOf(stderr);
    if (code !== 0 && call.verb !== 'lint') throw new Error(`The command line ended with ${code}.`);
    const told = TOLD[call.verb]?.(JSON.parse(stdout) as Printed);
    return told ? { kind: 'told', told } : DONE;
  },
};

/** A call as it is typed. @returns undefined where there is no command for it */
function wordsOf(call: Call): string[] | undefined {
  switch (call.verb) {
    case 'inventory':
      // It tells of every project of the folder, and asks for none.
      return call.root === '.' ? ['inventory'] : undefined;
    case 'migrations':
      return call.root === '.' ? ['migrations'] : undefined;
    case 'detect':
    case 'partners':
      return [call.verb];
    case 'takers':
    case 'rank': {
      const { path: file, line } = call.place;
      return ['route', line === undefined ? file : `${file}:${line}`];
    }
    case 'list':
      return [
        'tasks',
        'list',
        ...(call.words === undefined ? [] : [call.words]),
        ...(call.unreported ? ['--unreported'] : ['--open']),
        ...options({ status: call.statuses?.join(','), 'assigned-to': call.assignedTo, priority: call.priority }),
      ];
    case 'look':
      return ['tasks', 'inbox'];
    case 'read':
      return ['tasks', 'show', call.task];
    case 'check':
      return ['tasks', 'check', call.task];
    case 'create': {
      const { route, title, criteria = [], role, coordinator, place } = call.request;
      const at = place && (place.line === undefined ? place.path : `${place.path}:${place.line}`);
      // Told to, it creates a task log wherever one stands.
      return [
        'tasks',
        'new',
        title,
        ...criteria.map((criterion) => `--criterion=${criterion}`),
        ...options({ route: route.id, kind: route.kind, role, coordinator, at, folder: '.' }),
      ];
    }
    case 'change':
      return wordsOfChange(call);
    case 'report': {
      const { kind, result, settle } = call.report;
      const settled = [...(settle?.allDone ? ['--all-done'] : []), ...options({ 'not-needed': settle?.notNeeded })];
      return ['tasks', 'report', call.task, `--${kind}`, '--result', result, ...settled];
    }
    case 'accept': {
      const settled = call.settle?.allDone ? ['--all-done'] : [];
      return [
        'tasks',
        'accept',
        call.task,
        ...settled,
        ...options({ note: call.note, 'not-needed': call.settle?.notNeeded }),
      ];
    }
    case 'send back':
      return ['tasks', 'return', call.task, ...options({ reason: call.reason })];
    case 'block':
      return ['tasks', 'block', call.task, ...options({ reason: call.reason })];
    case 'ask':
    case 'answer':
      return ['tasks', call.verb, call.task, call.words];
    case 'convert':
      return ['tasks', 'convert', call.task, '--write'];
    case 'rename':
      return ['tasks', 'rename', call.task, ...(call.newId === undefined ? [] : [call.newId]), '--write'];
    case 'merge':
      return ['tasks', 'merge', call.task, '--write'];
    case 'lint':
      return ['tasks', 'lint', ...call.tasks];
  }
}

/** Items are ticked one at a time. */
function wordsOfChange({ task, change }: Extract<Call, { verb: 'change' }>): string[] | undefined {
  const { status, priority, assignedTo, coordinator, due, tags, dependsOn, items, ...rest } = change;
  if (Object.keys(rest).length > 0) return undefined;
  const set = [
    ...options({ status, priority, 'assigned-to': assignedTo, coordinator, due }),
    ...(tags ?? []).flatMap((tag) => ['--tag', tag]),
    ...(dependsOn ?? []).flatMap((id) => ['--depends-on', id]),
  ];
  if (items === undefined) return ['tasks', 'set', task, ...set];
  const [item] = items;
  return items.length === 1 && set.length === 0 && item
    ? ['tasks', 'tick', task, String(item.line), '--as', item.state, ...options({ text: item.text })]
    : undefined;
}

function options(values: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [`--${name}`, value] : []));
}

function refusalOf(stderr: string): Answer {
  const { error } = JSON.parse(stderr) as { error: { happened: string; nextStep: string; details: string[] } };
  return { kind: 'refused', message: `${error.happened} ${error.nextStep}`, details: error.details };
}

interface Printed {
  isDjango: boolean;
  projects: { root: string; models: { name: string }[]; apps: AppPlan[] }[];
  problems: { message: string }[];
  partners: { role: string }[];
  routes: { route: string; score: number }[];
  takers: { assignedTo?: string; role: string }[];
  tasks: { id: string; status: string }[];
  news: News[];
  stale: StaleTask[];
  text: string;
  criteria: Parameters<typeof criteriaOf>[0];
  findings: { path: string; line: number; rule: string }[];
}

const TOLD: Partial<Record<Call['verb'], (printed: Printed) => Told>> = {
  detect: ({ isDjango, projects, problems }) => ({
    isDjango,
    roots: projects.map(({ root }) => root),
    problems: problems.map(({ message }) => message),
  }),
  inventory: ({ projects }) => ({ models: projects.flatMap(({ models }) => models.map(({ name }) => name)) }),
  migrations: ({ projects }) => ({ risks: projects.flatMap(({ apps }) => risksOf(apps)) }),
  partners: ({ partners }) => ({ roles: partners.map(({ role }) => role) }),
  takers: ({ takers }) => ({ takers: takers.slice(0, 5).map(({ assignedTo, role }) => assignedTo ?? role) }),
  rank: ({ routes }) => ({ best: routes.find(({ score }) => score > 0)?.route ?? 'stay' }),
  list: ({ tasks }) => ({ ids: tasks.map(({ id }) => id) }),
  look: inboxOf,
  read: ({ text }) => ({ text }),
  check: ({ criteria }) => ({ criteria: criteriaOf(criteria) }),
  lint: ({ findings }) => ({ findings: findings.map((one) => `${one.path}:${one.line} ${one.rule}`) }),
};
