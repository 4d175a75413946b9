import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installations } from '../repository';

/**
 * Installs something once and for all runs to come. A run that is interrupted leaves nothing that looks installed, and
 * of two runs at the same time one waits for the other.
 *
 * @param name the folder's name, with the version of what is in it
 * @param install fills the folder it is given
 * @returns the absolute path of the folder
 */
export async function installOnce(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(installations, name);
  if (existsSync(folder)) return folder;
  mkdirSync(installations, { recursive: true });
  const lock = `${folder}.lock`;
  await acquire(lock);
  try {
    if (existsSync(folder)) return folder;
    removeAbandoned(name);
    const unfinished = `${folder}.installing-${process.pid}`;
    mkdirSync(unfinished);
    await install(unfinished);
    renameSync(unfinished, folder);
    return folder;
  } finally {
    rmSync(lock, { force: true });
  }
}

async function acquire(lock: string): Promise<void> {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else await sleep(500);
  }
}

function isAbandoned(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    // EPERM: alive, and another user's. ENOENT: released between the two looks.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function removeAbandoned(name: string): void {
  for (const entry of readdirSync(installations)) {
    if (entry.startsWith(`${name}.installing-`)) {
      rmSync(path.join(installations, entry), { recursive: true, force: true });
    }
  }
}
