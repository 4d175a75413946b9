import { oneLine } from '../../base/lines';
import { shortenText } from '../../base/show-text';
import type { Conflict } from './find-conflicts';

/** Of more places nobody wants to be told at once. */
const MOST_TOLD = 3;

/** Of a line a message shows no more, in characters. */
const LONGEST_SHOWN = 60;

const FIELD = /^([A-Za-z0-9_-]+)[ \t]*[=:](.*)$/;

/** What two sides made of a task log, one sentence: `Two sides of a merge are in conflict: status: Done here, Blocked there.` */
export function describeConflicts(conflicts: readonly Conflict[]): string {
  const told = conflicts.slice(0, MOST_TOLD).map(describeOne);
  const more = conflicts.length - told.length;
  const rest = more === 0 ? '' : `; and ${more} more`;
  return `Two sides of a merge are in conflict, ${linesOf(conflicts)}: ${told.join('; ')}${rest}.`;
}

/** `lines 4–8`, from the first mark to the last one. */
export function linesOf(conflicts: readonly Conflict[]): string {
  return `lines ${conflicts[0]?.firstLine ?? 1}–${conflicts.at(-1)?.lastLine ?? 1}`;
}

/** The first lines in which the sides differ. */
function describeOne({ ours, theirs }: Conflict): string {
  const [ones, others] = [ours, theirs].map((side) => side.split('\n').map((line) => line.trim()));
  if (ones === undefined || others === undefined) return '';
  const at = ones.findIndex((line, index) => line !== others[index]);
  const [one = '', other = ''] = at === -1 ? [] : [ones[at], others[at]];
  const [, key, value = ''] = FIELD.exec(one) ?? [];
  const [, otherKey, otherValue = ''] = FIELD.exec(other) ?? [];
  return key !== undefined && key === otherKey
    ? `${key}: ${show(value)} here, ${show(otherValue)} there`
    : `${show(one)} here, ${show(other)} there`;
}

function show(text: string): string {
  const line = oneLine(text.trim().replace(/^"([^"]*)".*$/, '$1'));
  if (line === '') return 'nothing';
  return shortenText(line, LONGEST_SHOWN);
}
