import { textAfter, type Change } from './change';
import { BadInput } from './errors';
import { MAX_BYTES } from './ports';

/** No character of UTF-8 takes more bytes per code unit: https://encoding.spec.whatwg.org/#utf-8-encoder */
const MOST_PER_UNIT = 3;

/** Refuses what would make a file longer than is read back: nobody would see it any more. @throws BadInput */
export function refuseOversize(change: Change): void {
  if (change.kind === 'remove') return;
  const added = change.kind === 'create' ? 0 : change.edits.reduce((sum, { text }) => sum + text.length, 0);
  const units = (change.kind === 'create' ? change.text : change.before).length + added;
  if (units * MOST_PER_UNIT <= MAX_BYTES) return;
  if (new TextEncoder().encode(textAfter(change)).length <= MAX_BYTES) return;
  throw new BadInput(
    `${change.path} would be larger than ${MAX_BYTES / 1024 / 1024} MiB, and could not be read any more.`,
    'Nothing was written; begin a new task log, or take old entries out of this one.',
  );
}
