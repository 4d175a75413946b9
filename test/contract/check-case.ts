import assert from 'node:assert/strict';
import type { Answer, Call, Case, Door, Outcome, Tree } from './contract';
import { readTree } from './disk-tree';

/**
 * Goes through a door with one row of the table.
 * @param folder the absolute path of a folder that has the row's tree
 */
export async function checkCase(
  door: Door,
  { tree, call, outcome, without = [] }: Case,
  folder: string,
): Promise<void> {
  const before = isoToday();
  const answer = await door.call(folder, inPlace(call, folder));
  const days = [before, isoToday()];
  const expected = without.includes(door.name) ? {} : outcome;
  assert.equal(answer.kind, kindOf(without.includes(door.name), outcome), JSON.stringify(answer));
  const after = readTree(folder);
  const gone = Object.keys(tree).filter((file) => !(file in after));
  const found = outcomeOf(answer, expected, differences(tree, after, days));
  assert.deepEqual(gone.length > 0 ? { ...found, gone } : found, expected);
}

/** A call that names absolute paths: `<folder>` in it is the folder. */
function inPlace(call: Call, folder: string): Call {
  const own = JSON.stringify(folder).slice(1, -1);
  return JSON.parse(JSON.stringify(call).replaceAll('<folder>', () => own)) as Call;
}

function kindOf(isWithout: boolean, { refused, told }: Outcome): Answer['kind'] {
  if (isWithout) return 'not offered';
  if (refused) return 'refused';
  return told ? 'told' : 'done';
}

function outcomeOf(answer: Answer, { refused }: Outcome, written: Tree): Outcome {
  const happened = refused?.happened ?? '';
  return {
    ...(answer.kind === 'told' && { told: answer.told }),
    ...(answer.kind === 'refused' && {
      refused: {
        happened: answer.message.startsWith(`${happened} `) ? happened : answer.message,
        ...((answer.details.length > 0 || refused?.details) && { details: answer.details }),
      },
    }),
    ...(Object.keys(written).length > 0 && { written }),
  };
}

function differences(before: Tree, after: Tree, days: readonly string[]): Tree {
  const changed = Object.entries(after).filter(([file, text]) => before[file] !== text);
  return Object.fromEntries(changed.map(([file, text]) => [timeless(file, days), timeless(text, days)]));
}

function timeless(text: string, days: readonly string[]): string {
  const stamped = text
    .replaceAll(/\b20\d{6}-\d{6}(-(?:completion|progress))?-\d{4}\b/g, '<stamp>$1')
    .replaceAll(/T\d\d:\d\d:\d\d/g, 'T<time>');
  return days.reduce((rest, day) => rest.replaceAll(day, '<today>'), stamped);
}

function isoToday(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
