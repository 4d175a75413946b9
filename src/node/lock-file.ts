import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../core/base/errors';
import { isRunning } from './is-running';
import { machineName } from './machine-name';
import { patiently } from './patiently';
import { removeLeftovers } from './temporary-name';

/** A write holds the lock for milliseconds. Past this its owner is gone, or asleep, whatever the process table says. */
const STALE_MS = 30_000;

/** A lock is signed at once; one that is still empty after this never will be. */
const UNSIGNED_MS = 2_000;

/** How long to wait for others before giving up. */
const PATIENCE_MS = 20_000;

/**
 * Runs work while no other process that uses this function works on the same file. The lock is a small hidden file beside
 * it that names its owner; the lock of a process that was killed is found and removed, with what it left half written.
 * @param path the file's real path
 * @param shown the path for messages
 * @param work gets a function that tells whether the lock is still ours
 * @throws UserError where others hold the lock for too long
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
    if (attempt % 8 === 7) await removeStale(path, lock);
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
async function removeStale(path: string, lock: string): Promise<void> {
  if (staleOwner(lock) === undefined) return;
  const removing = `${lock}.stale`;
  if (!(await patiently(() => take(removing, `${process.pid} ${machineName()}`)))) {
    await patiently(() => staleOwner(removing) !== undefined && rmSync(removing, { force: true }));
    return;
  }
  try {
    const pid = staleOwner(lock);
    if (pid === undefined) return;
    await removeLeftovers(dirname(path), pid);
    await patiently(() => staleOwner(lock) !== undefined && rmSync(lock, { force: true }));
  } finally {
    await patiently(() => rmSync(removing, { force: true }));
  }
}

/** The process that left a lock behind; undefined where the lock is in use or gone. */
function staleOwner(lock: string): number | undefined {
  const owner = readOwnerIfPossible(lock);
  if (owner === undefined) return undefined;
  // Killed between making the lock and signing it.
  if (owner === '') return ageOf(lock) > UNSIGNED_MS ? 0 : undefined;
  const [pid = '', machine] = owner.split(' ');
  const isDead = machine === machineName() && !isRunning(Number(pid));
  return isDead || ageOf(lock) > STALE_MS ? Number(pid) : undefined;
}

/** Undefined where there is no such lock. @throws where it cannot be read, which does not mean that it is another's */
function readOwner(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function readOwnerIfPossible(lock: string): string | undefined {
  try {
    return readOwner(lock);
  } catch {
    return undefined;
  }
}

function ageOf(lock: string): number {
  try {
    return Date.now() - statSync(lock).mtimeMs;
  } catch {
    return 0;
  }
}
