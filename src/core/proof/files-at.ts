import { compareCodeUnits } from '../base/compare-code-units';
import type { Files } from '../base/ports';
import type { History } from '../inbox/history';

/** So many files of Python are read at a commit: a project that has changed more is another one. */
const MOST_FILES = 300;

/** A folder at a commit, for who reads its Python. */
export interface FilesAt {
  files: Files;
  /** The paths of its files, sorted. */
  listing: string[];
}

/**
 * A folder as it was at a commit: the Python that was changed since comes from the repository, everything else as it is.
 * @param listing the folder's files as they are
 * @param changed the paths that were changed since
 * @returns undefined where too much was changed
 */
export async function filesAt(
  { files, textAt, listing }: { files: Files; textAt: History['textAt']; listing: readonly string[] },
  commit: string,
  changed: readonly string[],
): Promise<FilesAt | undefined> {
  const python = changed.filter((path) => path.endsWith('.py'));
  if (python.length > MOST_FILES) return undefined;
  const texts = new Map<string, Uint8Array | undefined>();
  for (const path of python) {
    const text = await textAt(commit, path);
    texts.set(path, text === undefined ? undefined : new TextEncoder().encode(text));
  }
  const there = [...texts].flatMap(([path, bytes]) => (bytes ? [path] : []));
  return {
    files: {
      walk: (request) => files.walk(request),
      glob: (glob) => files.glob(glob),
      read: (path, options) => (texts.has(path) ? Promise.resolve(texts.get(path)) : files.read(path, options)),
      exists: (path) => (texts.has(path) ? Promise.resolve(texts.get(path) !== undefined) : files.exists(path)),
      kindAt: (path) => (texts.has(path) ? Promise.resolve(texts.get(path) ? 'file' : 'missing') : files.kindAt(path)),
    },
    listing: [...listing.filter((path) => !texts.has(path)), ...there].sort(compareCodeUnits),
  };
}
