/**
 * The files that a path in a task log can mean, the likeliest first: from the folder, as agents write it, and from the
 * task log's own directory, as Markdown has it. None leads out of the folder.
 * @param from the task log's path, relative to the folder
 * @returns paths relative to the folder
 */
export function resolveReference(from: string, path: string): string[] {
  const own = from.slice(0, Math.max(0, from.lastIndexOf('/')));
  const fromOwn = normalise(`${own}/${path}`);
  const fromFolder = normalise(path.replace(/^\//, ''));
  const candidates = /^\.{1,2}\//.test(path)
    ? [fromOwn, fromFolder]
    : [fromFolder, path.startsWith('/') ? undefined : fromOwn];
  return [...new Set(candidates.filter((candidate) => candidate !== undefined))];
}

/** Without `.` and `..`; undefined where it leaves the folder. */
function normalise(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length === 0 || /^[A-Za-z]:/.test(parts[0] ?? '') ? undefined : parts.join('/');
}
