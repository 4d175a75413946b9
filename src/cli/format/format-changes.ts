import { firstLines } from './first-lines';
import { STATUS_SPELLINGS, type TaskChanges } from '../../core';
import type { Line } from '../../node/terminal/output';

/** How many entries are told; the rest is in the file. */
const TOLD = 10;

/** How many lines of an entry are told. */
const LINES = 12;

/** What changed in a task log, newest first, with the lines of each entry as they are; nothing where nothing did. */
export function formatChanges({ statusBefore, entries, ticked }: TaskChanges): Line[] {
  const rest = entries.length - TOLD;
  return [
    ...(statusBefore === undefined || statusBefore === 'unknown'
      ? []
      : [`  it was ${STATUS_SPELLINGS[statusBefore].label}`]),
    ...entries.slice(0, TOLD).flatMap(({ date, by, text }) => inLines(`${who(date, by)}: ${text}`)),
    ...(rest > 0 ? [`  … and ${rest} earlier`] : []),
    ...ticked.map(({ date, by, text }) => `  ${who(date, by)} ticked: ${text}`),
  ];
}

/** A text in its lines, those below the first moved to the right; empty ones are left out. */
function inLines(text: string): string[] {
  const [first = '', ...below] = text.split('\n').filter((line) => line.trim() !== '');
  return [`  ${first}`, ...firstLines(below, LINES).map((line) => `    ${line}`)];
}

/** Of what is not committed nobody is known, and of nothing where there is no repository. */
function who(date = '', by = 'unknown'): string {
  return [date, by].filter((part) => part !== '').join(', ');
}
