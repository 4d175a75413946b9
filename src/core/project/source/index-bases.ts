import { dottedName } from '../python/expressions';
import type { PythonSources } from './python-sources';
import { indexFile } from './read-own-files';
import type { SourceIndex } from './source-index';

/** Bases of bases are looked for so many times. */
const MAX_ROUNDS = 4;

/**
 * Parses into the index the files of the folder that define a base of what is there, and were not worth a look by
 * themselves: a mixin has no base of its own.
 */
export async function indexBases(sources: PythonSources, index: SourceIndex): Promise<void> {
  const seen = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const missing = new Set<string>();
    for (const { file, node } of index.classes()) {
      if (seen.has(file.path)) continue;
      for (const base of node.bases) {
        const name = dottedName(base.type === 'subscript' ? base.object : base);
        const found = name === null ? null : index.resolveAt(file, name, base);
        const path = found && found.node === null ? index.paths.split(found.dotted)?.file : undefined;
        if (path !== undefined && !index.files.has(path)) missing.add(path);
      }
    }
    if (missing.size === 0) return;
    for (const path of index.files.keys()) seen.add(path);
    for (const path of [...missing].sort()) await indexFile(path, sources, index);
    await sources.pause();
  }
}
