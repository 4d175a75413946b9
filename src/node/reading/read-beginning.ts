import { closeSync, lstatSync, openSync, readSync } from 'node:fs';

/** The beginning of a regular file as text; `''` where there is none, or it cannot be read. @param most how many bytes */
export function readBeginning(path: string, most: number): string {
  try {
    if (!lstatSync(path).isFile()) return '';
    const descriptor = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(most);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, most, 0)).toString('utf8');
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}
