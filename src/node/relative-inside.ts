import { isAbsolute, relative, sep } from 'node:path';

/** A path relative to a folder in POSIX form, `''` for the folder itself; undefined where it lies outside. Both must be real paths. */
export function relativeInside(folder: string, path: string): string | undefined {
  const inside = relative(folder, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
  return sep === '/' ? inside : inside.replaceAll(sep, '/');
}
