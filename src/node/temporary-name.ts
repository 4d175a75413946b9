import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** A name beside a file for what is still being written: hidden, not ending in `.md`, and telling whose it is. */
export function temporaryName(path: string, pid: number = process.pid): string {
  return join(dirname(path), `${temporaryPrefix(path, pid)}${randomBytes(6).toString('hex')}.tmp`);
}

/** How the temporary names of one process for one file begin. */
export function temporaryPrefix(path: string, pid: number): string {
  // A file name has 255 bytes; an emoji takes four of them.
  return `.${Array.from(basename(path)).slice(0, 40).join('')}.${pid}-`;
}
