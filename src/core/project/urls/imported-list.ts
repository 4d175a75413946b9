import type { ModulePaths } from '../source/module-paths';
import type { SourceFile } from '../source/source-file';

/** Where a list of patterns comes from that a file has by an import. */
export interface ImportedList {
  /** The lists that it may be; the first that says anything is meant. */
  lists: readonly { path: string; name: string }[];
  /** The modules outside of the folder that may hold it; null where there is none. */
  elsewhere: string | null;
  /** Why text does not tell it then, as a phrase. */
  reason: string;
}

/** What an import of a name, or of all names of a module, brings of a list of patterns. */
export function importedList(name: string, file: SourceFile, paths: ModulePaths): ImportedList {
  const origin = file.imports.get(name);
  const split = origin === undefined ? null : paths.split(origin);
  const [other] = split?.rest ?? [];
  if (split && other !== undefined) return { lists: [{ path: split.file, name: other }], elsewhere: null, reason: '' };
  if (origin !== undefined) return { lists: [], elsewhere: origin, reason: 'it comes from outside this folder' };
  const found = file.stars.map((star) => ({ star, path: paths.fileOf(star) }));
  const foreign = found.filter(({ star, path }) => path === null && !/^django\./.test(star)).map(({ star }) => star);
  return {
    lists: found.flatMap(({ path }) => (path === null ? [] : [{ path, name }])),
    elsewhere: foreign.length === 0 ? null : foreign.join(', '),
    reason: 'all names of a module outside this folder are imported',
  };
}
