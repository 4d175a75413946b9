import { oneLine, STATUS_SPELLINGS, type TaskChanges } from '../../core';
import type { Line } from '../../node/terminal/output';

/** How many entries are told; the rest is in the file. */
const TOLD = 10;

/** What changed in a task log, newest first, each on a line; nothing where nothing did. */
export function formatChanges({ statusBefore, entries, ticked }: TaskChanges): Line[] {
  const rest = entries.length - TOLD;
  return [
    ...(statusBefore === undefined || statusBefore === 'unknown'
      ? []
      : [`  it was ${STATUS_SPELLINGS[statusBefore].label}`]),
    ...entries.slice(0, TOLD).map(({ date, by, text }) => `  ${who(date, by)}: ${oneLine(text)}`),
    ...(rest > 0 ? [`  … and ${rest} earlier`] : []),
    ...ticked.map(({ date, by, text }) => `  ${who(date, by)} ticked: ${text}`),
  ];
}

/** Of what is not committed nobody is known, and of nothing where there is no repository. */
function who(date = '', by = 'unknown'): string {
  return [date, by].filter((part) => part !== '').join(', ');
}
