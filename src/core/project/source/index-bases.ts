import { dottedName } from '../python/expressions';
import { indexMissing } from './index-missing';
import type { PythonSources } from './python-sources';
import type { SourceFile } from './source-file';
import type { Resolved, SourceIndex } from './source-index';

/**
 * Parses into the index the files of the folder that define a base of what is there, and were not worth a look by
 * themselves: a mixin has no base of its own.
 * @param texts of files that were read, by their paths
 */
export async function indexBases(
  sources: PythonSources,
  index: SourceIndex,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  await indexMissing(sources, index, (file) => basesIn(file, index), texts);
}

function basesIn(file: SourceFile, index: SourceIndex): Resolved[] {
  return file.statements.flatMap((node) => {
    if (node.type !== 'class') return [];
    return node.bases.flatMap((base) => {
      const name = dottedName(base.type === 'subscript' ? base.object : base);
      return name === null ? [] : index.resolveAt(file, name, base);
    });
  });
}
