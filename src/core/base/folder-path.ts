import { normalisePath } from './path-parts';

/**
 * A path as a person writes it, with either slash, in core's form.
 * @returns `''` for the folder itself; undefined where it is absolute, has a drive letter, or leads out of the folder
 */
export function folderPath(written: string): string | undefined {
  const path = written.trim();
  return /^[/\\]|^[A-Za-z]:/.test(path) || path.includes('\0') ? undefined : normalisePath(path);
}
