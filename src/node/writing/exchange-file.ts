import { linkSync, lstatSync, renameSync, unlinkSync } from 'node:fs';
import { isBeingSaved } from './is-being-saved';
import { temporaryName } from './temporary-name';

/** What a file is exchanged for. */
export interface Exchange {
  /** The path of what takes the place; afterwards it is there no more. */
  replacement: string;
  /** The real path of the place, in the same directory. */
  path: string;
  /** Looks at what is there, by a name that it may have beside its own. Throws where it is not to be replaced. */
  look(name: string): void;
}

/** A program that renames another file to the same name all the time is not waited for. */
const MOST_ATTEMPTS = 20;

/** Nor is a new file whose writer is slow. */
const MOST_WAITS = 50;

/** A process that was held up for longer between two looks looks again. */
const LONGEST_LOOK_MS = 0.5;

/**
 * Puts a file in the place of another in one step, and keeps the other one under a second name that it was given just before: it is
 * still the same file there, into which a program that had it open goes on to write. Nothing is awaited in here.
 *
 * Node.js cannot exchange two names. What another program renames to this name between the last look at which file has it and the
 * renaming, nobody keeps: microseconds, and longer where its renaming waits in front of ours for the directory, as the system does them
 * one by one. So the last look is at the whole directory, which takes its turn as well: a new file that may be about to get the name
 * is waited for, a millisecond at a time. Lost is then only what is written and renamed wholly between that look and our renaming.
 * Without an exchange the gap closes only where the name is free for a moment, and a file that is there is worth more than that.
 * @param giveName gives a file a second name
 * @returns the path of what was replaced, in the same directory; undefined where the file system knows no hard links
 * @throws what `look` throws or the system answers, and nothing was done then
 */
export function exchangeFile({ replacement, path, look }: Exchange, giveName = linkSync): string | undefined {
  for (let attempt = 0, waits = 0; ;) {
    const kept = temporaryName(path);
    const isLast = attempt === MOST_ATTEMPTS;
    const isKept = hasName(path, kept, giveName, isLast);
    if (isKept === undefined) {
      attempt += 1;
      continue;
    }
    try {
      look(isKept ? kept : path);
      const file = isKept ? lstatSync(kept, { bigint: true }).ino : undefined;
      const mayWait = waits < MOST_WAITS;
      const isSaved = mayWait && isBeingSaved(path, replacement);
      const looked = performance.now();
      const isReplaced = file !== undefined && !isLast && lstatSync(path, { bigint: true }).ino !== file;
      if (isReplaced || isSaved || (mayWait && performance.now() - looked > LONGEST_LOOK_MS)) {
        if (isKept) unlinkSync(kept);
        if (isReplaced) attempt += 1;
        else waits += 1;
        if (isSaved) pause();
        continue;
      }
      renameSync(replacement, path);
    } catch (error) {
      if (isKept) unlinkSync(kept);
      throw error;
    }
    return isKept ? kept : undefined;
  }
}

/** A file that is written gets its name within moments, and nothing of ours may come between the last look and the renaming. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

/** @returns false where the file system knows no hard links, undefined where the file was replaced at just that moment */
function hasName(path: string, name: string, giveName: typeof linkSync, isLast: boolean): boolean | undefined {
  try {
    giveName(path, name);
    return true;
  } catch (error) {
    // What has lost its last name since it was found can get no other: https://man7.org/linux/man-pages/man2/link.2.html
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isGone && !isLast && lstatSync(path, { throwIfNoEntry: false }) !== undefined) return undefined;
    if (isGone) throw error;
    // FAT and some drives of the network and of containers know no hard links, and each system has its own words for that.
    return false;
  }
}
