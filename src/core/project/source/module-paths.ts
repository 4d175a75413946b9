import { compareCodeUnits } from '../../base/compare-code-units';
import { matchGlob } from '../../base/match-glob';
import { directoryOf as directoryOfFile, joinPath, nameOf } from '../../base/path-parts';

/** What also stands in a directory that is put on the path whole: the configuration of a project. */
const OF_NO_PACKAGE =
  /(?:^|\/)(?:__init__|conftest|settings|urls|wsgi|asgi|celery|celery_app|routing|manage|test\w*)\.py$/;

/** Which file a dotted name stands for, by the paths of the folder alone. */
export interface ModulePaths {
  /** The file of a module or package, `''`-free; null outside the folder. A package without `__init__.py` has none. */
  fileOf(dotted: string): string | null;
  /** The file of a module by its path without `.py`, or of a package by its directory; null where there is none. */
  fileAt(base: string): string | null;
  /** The files that a glob names, in the order of their paths. */
  matching(glob: string): string[];
  /** The directory of a package, with or without `__init__.py`. */
  directoryOf(dotted: string): string | null;
  /** The file of the longest beginning that is a module, and the names left over. */
  split(dotted: string): { file: string; rest: string[] } | null;
}

/**
 * @param paths every Python file, relative to the workspace folder
 * @param roots directories that Python may import from, the likeliest first; `''` is the folder
 */
export function createModulePaths(paths: readonly string[], roots: readonly string[]): ModulePaths {
  const files = new Set(paths);
  const directories = new Set<string>();
  const byName = new Map<string, string[]>();
  const withModules = new Set(
    paths.filter((path) => !OF_NO_PACKAGE.test(path)).map((path) => `${directoryOfFile(path)}/`),
  );
  for (const path of paths) addDirectories(path, directories);
  for (const directory of directories) {
    const name = nameOf(directory);
    byName.set(name, [...(byName.get(name) ?? []), directory]);
  }

  const fileAt = (base: string): string | null =>
    files.has(`${base}.py`) ? `${base}.py` : files.has(`${base}/__init__.py`) ? `${base}/__init__.py` : null;

  // What lies in a package with modules of its own is imported as a part of it: `channels` is another than `shop/channels`.
  const isInsidePackage = (parent: string): boolean => files.has(`${parent}__init__.py`) && withModules.has(parent);

  const directoryOf = (dotted: string): string | null => {
    const path = dotted.replaceAll('.', '/');
    const direct = roots.map((root) => joinPath(root, path)).find((candidate) => directories.has(candidate));
    if (direct !== undefined) return direct;
    // A project that puts `apps/` on sys.path at run time: the only directory that ends so must be meant.
    const alike = (byName.get(nameOf(path)) ?? []).filter(
      (one) =>
        one.endsWith(`/${path}`) && files.has(`${one}/__init__.py`) && !isInsidePackage(one.slice(0, -path.length)),
    );
    return alike.length === 1 ? (alike[0] ?? null) : null;
  };

  const findFile = (dotted: string): string | null => {
    if (!/^[^/\\\s]+$/.test(dotted)) return null;
    const path = dotted.replaceAll('.', '/');
    for (const root of roots) {
      const file = fileAt(joinPath(root, path));
      if (file) return file;
    }
    const parent = dotted.lastIndexOf('.');
    const directory = parent === -1 ? null : directoryOf(dotted.slice(0, parent));
    return directory === null ? null : fileAt(`${directory}/${dotted.slice(parent + 1)}`);
  };

  // The same names are asked for by every file that imports them.
  const fileOf = remembered(findFile);
  const findSplit = (dotted: string): { file: string; rest: string[] } | null => {
    const parts = dotted.split('.');
    for (let length = parts.length; length > 0; length--) {
      const file = fileOf(parts.slice(0, length).join('.'));
      if (file) return { file, rest: parts.slice(length) };
    }
    return null;
  };

  const split = remembered(findSplit);
  const matching = (glob: string): string[] => paths.filter(matchGlob(glob)).sort(compareCodeUnits);
  return { fileOf, fileAt, matching, directoryOf, split };
}

/** The dotted name of a file as seen from the workspace folder. */
export function dottedPath(path: string): string {
  return path
    .replace(/\.py$/, '')
    .replace(/(?:^|\/)__init__$/, '')
    .replaceAll('/', '.');
}

function remembered<Answer>(find: (dotted: string) => Answer): (dotted: string) => Answer {
  const answers = new Map<string, Answer>();
  return (dotted) => {
    const known = answers.get(dotted);
    if (known !== undefined) return known;
    const answer = find(dotted);
    answers.set(dotted, answer);
    return answer;
  };
}

function addDirectories(path: string, directories: Set<string>): void {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const directory = path.slice(0, end);
    if (directories.has(directory)) return;
    directories.add(directory);
  }
}
