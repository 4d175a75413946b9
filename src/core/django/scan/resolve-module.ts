import { joinPath, withParents } from '../../base/path-parts';

/** Where a module lies. */
export interface ResolvedModule {
  file: string;
  /** The directory that has to be on Python's path for the module's name to hold. */
  importRoot: string;
}

/**
 * Finds a dotted module among the files of a folder: from a directory upwards, in each also below `src`.
 * @param from the directory where the name is used
 */
export function resolveModule(
  files: { has(path: string): boolean },
  module: string,
  from: string,
): ResolvedModule | undefined {
  const path = module.replaceAll('.', '/');
  for (const directory of withParents(from)) {
    for (const importRoot of [directory, joinPath(directory, 'src')]) {
      for (const ending of ['.py', '/__init__.py']) {
        const file = joinPath(importRoot, path + ending);
        if (files.has(file)) return { file, importRoot };
      }
    }
  }
  return undefined;
}
