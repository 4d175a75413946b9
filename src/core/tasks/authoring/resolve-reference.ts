import { directoryOf, normalisePath } from '../../base/path-parts';

/**
 * The files that a path in a task log can mean, the likeliest first: from the folder, as agents write it, and from the
 * task log's own directory, as Markdown has it. None leads out of the folder.
 * @param from the task log's path, relative to the folder
 * @returns paths relative to the folder
 */
export function resolveReference(from: string, path: string): string[] {
  const fromOwn = fileAt(`${directoryOf(from)}/${path}`);
  const fromFolder = fileAt(path.replace(/^\//, ''));
  const candidates = /^\.{1,2}\//.test(path)
    ? [fromOwn, fromFolder]
    : [fromFolder, path.startsWith('/') ? undefined : fromOwn];
  return [...new Set(candidates.filter((candidate) => candidate !== undefined))];
}

/** Undefined where it is the folder itself, has a drive letter, or leads out of the folder. */
function fileAt(path: string): string | undefined {
  const file = normalisePath(path);
  return file === undefined || file === '' || /^[A-Za-z]:/.test(file) ? undefined : file;
}
