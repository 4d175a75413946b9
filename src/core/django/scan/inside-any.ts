/** From this many directories on, looking up a path's parents is faster than comparing it with each. */
const MANY = 8;

/**
 * A test whether a path is one of several directories or files, or lies below one; for as many paths as a folder has.
 */
export function insideAny(directories: readonly string[]): (path: string) => boolean {
  if (directories.length < MANY) {
    const below = directories.map((directory) => `${directory}/`);
    return (path) => directories.includes(path) || below.some((start) => path.startsWith(start));
  }
  const known = new Set(directories);
  return (path) => {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
      if (known.has(path.slice(0, at))) return true;
    return known.has(path);
  };
}
