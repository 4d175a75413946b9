import { randomBytes } from 'node:crypto';
import { closeSync, lstatSync, openSync, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../../core/base/errors';
import { isRunning } from './is-running';
import { machineName } from './machine-name';
import { patiently } from '../reading/patiently';
import { readPlainFile } from '../reading/read-plain-file';
import { removeLeftovers } from './temporary-name';

/**
 * A write holds the lock for milliseconds. Past this its owner is gone, or asleep, whatever the process table says; so is one that is
 * that far ahead of its time.
 */
const STALE_MS = 30_000;

/** A lock is signed at once; one that is still empty after this never will be. */
const UNSIGNED_MS = 2_000;

/** How long to wait for others before giving up. */
const PATIENCE_MS = 20_000;

/**
 * Runs work while no other process that uses this function works on the same file. The lock is a small hidden file beside
 * it that names its owner; the lock of a process that was killed is found and removed, with what it left half written. So is
 * what has the lock's name and is none: a pipe, a link, an empty directory.
 * @param path the file's real path
 * @param shown the path for messages
 * @param work gets a function that tells whether the lock is still ours
 * @throws UserError where others hold the lock for too long, or a directory with something in it has its name
 */
export async function withLock<Result>(
  path: string,
  shown: string,
  work: (stillOurs: () => boolean) => Promise<Result>,
): Promise<Result> {
  const lock = join(dirname(path), `.${Array.from(basename(path)).slice(0, 50).join('')}.lock`);
  const owner = `${process.pid} ${machineName()} ${randomBytes(8).toString('hex')}`;
  const stillOurs = (): boolean => readOwner(lock) === owner;
  const giveUp = Date.now() + PATIENCE_MS;
  for (let attempt = 0; !(await patiently(() => take(lock, owner))); attempt += 1) {
    if (Date.now() > giveUp) {
      throw new UserError(
        `${shown} is being written by another process.`,
        `Try again; if nothing writes it, delete ${basename(lock)}.`,
      );
    }
    if (attempt % 8 === 7 || !mayBeHeld(lock)) await removeStale(path, lock, shown);
    await wait(1 + Math.random() * Math.min(4 + attempt, 30));
  }
  try {
    return await work(stillOurs);
  } finally {
    // What was written is written: a lock that cannot be removed is got over by the next one.
    await patiently(() => stillOurs() && unlinkSync(lock)).catch(() => undefined);
  }
}

/** Whether the lock is ours now, and not another's. @throws where there can be none */
function take(lock: string, owner: string): boolean {
  let file: number | undefined;
  try {
    file = openSync(lock, 'wx');
    writeSync(file, owner);
    return true;
  } catch (error) {
    if (file !== undefined) unlinkSync(lock);
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Only who holds a second lock may remove a first one, after a second look: else two processes could find the same stale
 * lock, and the slower would remove the lock that the faster has taken meanwhile.
 */
async function removeStale(path: string, lock: string, shown: string): Promise<void> {
  if (staleOwner(lock) === undefined) return;
  const removing = `${lock}.stale`;
  if (!(await patiently(() => take(removing, `${process.pid} ${machineName()}`)))) {
    await patiently(() => staleOwner(removing) !== undefined && remove(removing, shown));
    return;
  }
  try {
    const pid = staleOwner(lock);
    if (pid === undefined) return;
    await removeLeftovers(dirname(path), pid);
    await patiently(() => staleOwner(lock) !== undefined && remove(lock, shown));
  } finally {
    await patiently(() => remove(removing, shown));
  }
}

/** Removes what has a lock's name, and nothing that it may hold or lead to. */
function remove(lock: string, shown: string): void {
  try {
    if (lstatSync(lock).isDirectory()) rmdirSync(lock);
    else unlinkSync(lock);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    throw new UserError(
      `${shown} cannot be written: a directory has the name of its lock.`,
      `Nothing was changed. Move ${basename(lock)} away and try again.`,
    );
  }
}

/** The process that left a lock behind, 0 where nobody knows which; undefined where the lock is in use or gone. */
function staleOwner(lock: string): number | undefined {
  const owner = readOwnerIfPossible(lock);
  if (owner === undefined) return undefined;
  if (owner === NO_LOCK) return 0;
  // Killed between making the lock and signing it.
  if (owner === '') return Math.abs(ageOf(lock)) > UNSIGNED_MS ? 0 : undefined;
  const [pid = '', machine] = owner.split(' ');
  const isDead = machine === machineName() && !isRunning(Number(pid));
  return isDead || Math.abs(ageOf(lock)) > STALE_MS ? Number(pid) : undefined;
}

/** What stands for the owner where something else than a file has the name of a lock. */
const NO_LOCK = Symbol('no lock');

/** Undefined where there is no such lock. @throws where it cannot be read, which does not mean that it is another's */
function readOwner(lock: string): string | typeof NO_LOCK | undefined {
  try {
    return readPlainFile(lock)?.bytes.toString('utf8') ?? NO_LOCK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function readOwnerIfPossible(lock: string): ReturnType<typeof readOwner> {
  try {
    return readOwner(lock);
  } catch {
    return undefined;
  }
}

/** Whether what has a lock's name is one; there is nothing to wait for where it is none. */
function mayBeHeld(lock: string): boolean {
  return readOwnerIfPossible(lock) !== NO_LOCK;
}

/** In milliseconds, below zero where the lock is from the future. */
function ageOf(lock: string): number {
  try {
    return Date.now() - lstatSync(lock).mtimeMs;
  } catch {
    return 0;
  }
}
