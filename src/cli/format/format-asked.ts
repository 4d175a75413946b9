import { describeAsked, describeAskedChange, type AskedChange } from '../../core';
import type { Line } from '../../node/terminal/output';

/** What was changed in what was asked: how much, then each on a line; nothing where nothing was. */
export function formatAsked(changes: readonly AskedChange[]): Line[] {
  if (changes.length === 0) return [];
  return [
    '',
    [{ text: describeAsked(changes), style: 'yellow' }],
    ...changes.map((change) => `  ${describeAskedChange(change)}`),
  ];
}
