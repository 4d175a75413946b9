import { compareCodeUnits } from './compare-code-units';

/** The directory of a path, `''` for a file of the folder itself. */
export function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The part after the last slash. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name of a Python file without its suffix. */
export function stemOf(path: string): string {
  return nameOf(path).replace(/\.py$/, '');
}

/** Joins a directory and a path below it. `''` is the folder itself. */
export function joinPath(directory: string, path: string): string {
  if (directory === '' || path === '') return directory + path;
  return `${directory}/${path}`;
}

/** A path as a person writes it, on Windows with `\`, with `/` alone. */
export function useSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/**
 * A path as a person writes it, with either slash, in core's form.
 * @returns `''` for the folder itself; undefined where it is absolute, a URI, has a drive letter, or leads out of the folder
 */
export function folderPath(written: string): string | undefined {
  const path = written.trim();
  return /^[/\\]|^[A-Za-z]:|^[A-Za-z][\w+.-]*:[/\\]/.test(path) || path.includes('\0')
    ? undefined
    : normalisePath(path);
}

/** Resolves `.` and `..`, with either slash; undefined where the path leaves the folder. */
export function normalisePath(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of useSlashes(path).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Whether a path is a directory or lies below it; everything lies below `''`. */
export function isInside(path: string, directory: string): boolean {
  const { length } = directory;
  return length === 0 || (path.startsWith(directory) && (path.length === length || path.charAt(length) === '/'));
}

/** A directory and all above it, the nearest first, `''` last. */
export function withParents(directory: string): string[] {
  const chain = [directory];
  for (let at = directory; at !== '';) chain.push((at = directoryOf(at)));
  return chain;
}

/** How many directories down a path is. */
export function depthOf(directory: string): number {
  return directory === '' ? 0 : directory.split('/').length;
}

/** Orders paths: those nearest to the top first, else by their code units. */
export function nearestToTop(a: string, b: string): number {
  return depthOf(a) - depthOf(b) || compareCodeUnits(a, b);
}
