import { indexFile } from './index-file';
import type { PythonSources } from './python-sources';
import type { SourceFile } from './source-file';
import type { Resolved, SourceIndex } from './source-index';

/**
 * Parses into the index the files of the folder that what is in it leads to, until nothing leads to another: a file that only hands
 * a name on leads to the one behind it.
 * @param namesOf what the names of a file mean that are to be found
 * @param texts of files that were read, by their paths
 */
export async function indexMissing(
  sources: PythonSources,
  index: SourceIndex,
  namesOf: (file: SourceFile) => readonly Resolved[],
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const asked = new Set<string>();
  const settled = new Set<SourceFile>();
  const isMissing = (path: string): boolean => !asked.has(path) && !index.files.has(path);
  for (;;) {
    const missing = new Set<string>();
    for (const file of index.files.values()) {
      if (settled.has(file)) continue;
      const paths = namesOf(file).flatMap(({ node, dotted }) =>
        node === null ? (index.paths.split(dotted)?.file ?? []) : [],
      );
      const left = paths.filter(isMissing);
      if (left.length === 0) settled.add(file);
      for (const path of left) missing.add(path);
    }
    if (missing.size === 0) return;
    for (const path of [...missing].sort()) {
      asked.add(path);
      await indexFile(path, sources, index, texts.get(path));
    }
    await sources.pause();
  }
}
