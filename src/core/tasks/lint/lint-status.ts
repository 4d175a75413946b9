import { closestStatus, STATUS_SPELLINGS } from '../log/classify-status';
import type { Finding } from './finding';
import type { LintSubject } from './lint-subject';
import { spellStatus } from '../log/spell-status';
import type { KnownStatus } from '../log/task-log';

/** What a task most often is, for one whose status cannot be read. */
const USUAL: readonly KnownStatus[] = ['todo', 'in-progress', 'review', 'blocked', 'done'];

/** Finds a status that is none, and a task that is done with items that are not. */
export function lintStatus({ text, task, frontMatter, at, fix, set }: LintSubject): Finding[] {
  const { status, statusText, items } = task;
  const setTo = (to: KnownStatus, now: string) =>
    set(`Set the status to ${STATUS_SPELLINGS[to].label}`, { status: spellStatus(text, now, to) });
  if (status === 'unknown') {
    if (frontMatter.format === 'none') return [];
    const message = statusText === '' ? 'There is no status.' : `"${statusText}" is no status of a task log.`;
    const likeliest = closestStatus(statusText) ?? 'todo';
    const choice = [likeliest, ...USUAL.filter((other) => other !== likeliest)];
    return [
      {
        ...at('status'),
        rule: 'unknown-status',
        severity: 'warning',
        message,
        ...fix(...choice.map((to) => setTo(to, ''))),
      },
    ];
  }
  const open = items.filter(({ state }) => state === 'open' || state === 'under-way');
  const [first] = open;
  if (status !== 'done' || first === undefined) return [];
  const count = open.length === 1 ? 'an item is' : `${open.length} items are`;
  const message = `The task is done, and ${count} open, the first on line ${first.line}.`;
  return [
    { ...at('status'), rule: 'open-items', severity: 'error', message, ...fix(setTo('in-progress', statusText)) },
  ];
}
