import type { AskedChange } from './asked-changes';

/**
 * What was changed in what a task asks for, in one sentence without its full stop: `2 criteria that were handed over are gone or
 * reworded; 1 was added; the goal was changed (Ada)`.
 * @param changes at least one
 */
export function describeAsked(changes: readonly AskedChange[]): string {
  const count = (kind: AskedChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  const [gone, added, goal] = [count('criterion'), count('added'), count('goal')];
  const who = [...new Set(changes.map(({ by = 'unknown' }) => by))].join(', ');
  const parts = [
    gone > 0 &&
      `${gone} ${gone === 1 ? 'criterion that was handed over is' : 'criteria that were handed over are'} gone or reworded`,
    added > 0 && (gone > 0 ? `${added} added` : `${added} ${added === 1 ? 'criterion was' : 'criteria were'} added`),
    goal > 0 && 'the goal was changed',
  ];
  return `${parts.filter(Boolean).join('; ')} (${who})`;
}

/** One of them on a line: `gone or reworded: It is measured (Ada, 2026-11-12)`. */
export function describeAskedChange({ kind, text, by = 'unknown', date }: AskedChange): string {
  const what = { criterion: 'gone or reworded', added: 'added', goal: 'the goal was' }[kind];
  return `${what}: ${text} (${[by, date].filter(Boolean).join(', ')})`;
}
