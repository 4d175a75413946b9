import { posix, win32 } from 'node:path';

/**
 * A path relative to a folder in POSIX form, `''` for the folder itself; undefined where it lies outside. Both must be real paths, or
 * both as they were written. macOS keeps names as they were written, and finds them however they are; what leaves has its letters
 * composed, like the editor's and git's.
 */
export function relativeInside(folder: string, path: string, platform = process.platform): string | undefined {
  const { isAbsolute, relative, sep } = platform === 'win32' ? win32 : posix;
  const inside = relative(folder, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
  if (platform === 'darwin') return inside.normalize('NFC');
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}
