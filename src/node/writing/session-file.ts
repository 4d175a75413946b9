import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { NEW_SESSION, parseSession, type Session } from '../../core';
import { readPlainFile } from '../reading/read-plain-file';
import { temporaryName } from './temporary-name';

/** Sessions that are older than this do not go on. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Where what is known of one session is kept, from one hook to the next. */
export interface SessionFile {
  read(): Session;
  /** Keeps it as far as it can: a hook must not fail for it. */
  write(session: Session): void;
}

/**
 * The file of a session in the temporary folder, in a directory of the user's own that nobody else may look into.
 * @param key what tells the session apart: its folder, its id, its agent's id
 * @param temporary the temporary folder
 */
export function sessionFile(key: readonly string[], temporary = tmpdir()): SessionFile {
  const directory = join(temporary, `django-developer-sessions-${userName()}`);
  const path = join(directory, `${createHash('sha256').update(key.join('\0')).digest('hex').slice(0, 32)}.json`);
  return {
    read: () => {
      try {
        const file = isOwn(directory) ? readPlainFile(path) : undefined;
        return (file && parseSession(JSON.parse(file.bytes.toString('utf8')))) ?? NEW_SESSION;
      } catch {
        return NEW_SESSION;
      }
    },
    write: (session) => {
      try {
        mkdirSync(directory, { recursive: true, mode: 0o700 });
        if (!isOwn(directory)) return;
        const written = temporaryName(path);
        writeFileSync(written, `${JSON.stringify(session)}\n`, { flag: 'wx', mode: 0o600 });
        renameSync(written, path);
        forgetOld(directory);
      } catch {
        // The next hook begins anew, and the session is held once more at most.
      }
    },
  };
}

/** Whether a directory is one, and the user's: anybody can put something there in a temporary folder that all share. */
function isOwn(directory: string): boolean {
  const stats = lstatSync(directory, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && (process.getuid === undefined || stats.uid === process.getuid());
}

function userName(): string {
  return process.getuid === undefined ? userInfo().username.replaceAll(/\W/g, '_') : String(process.getuid());
}

function forgetOld(directory: string): void {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > KEPT_MS) unlinkSync(path);
  }
}
