import { closeSync, constants, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { ChangedMeanwhile } from '../../core/base/errors';

/**
 * Writes an edited text into a file of several names (hard links), which a new file in its place would part from one another. Only
 * what follows the first difference is written, at once. What was there is put back where the disk refuses; a process that is killed
 * between two calls, though, leaves a file that is neither the old nor the new one.
 * @param path the file's real path
 * @param shown the path for messages
 * @throws ChangedMeanwhile where its bytes are not `before`
 */
export function writeInPlace(path: string, before: Buffer, after: Buffer, shown: string): void {
  const descriptor = openSync(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (!readFileSync(descriptor).equals(before)) throw new ChangedMeanwhile(shown);
    const start = firstDifference(before, after);
    try {
      writeFrom(descriptor, after, start);
      fsyncSync(descriptor);
    } catch (error) {
      writeFrom(descriptor, before, start);
      throw error;
    }
  } finally {
    closeSync(descriptor);
  }
}

function writeFrom(descriptor: number, bytes: Buffer, start: number): void {
  for (let at = start; at < bytes.length;) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
  ftruncateSync(descriptor, bytes.length);
}

function firstDifference(one: Buffer, other: Buffer): number {
  const { length } = one.length < other.length ? one : other;
  let at = 0;
  while (at < length && one[at] === other[at]) at += 1;
  return at;
}
