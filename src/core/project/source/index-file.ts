import type { PythonSources } from './python-sources';
import { createSourceFile } from './source-file';
import type { SourceIndex } from './source-index';

/**
 * Parses a file into the index, unless it is there.
 * @param text where it is at hand
 */
export async function indexFile(
  path: string,
  sources: PythonSources,
  index: SourceIndex,
  text?: string,
): Promise<void> {
  if (index.files.has(path)) return;
  const module = await sources.module(path, text);
  if (module) index.files.set(path, createSourceFile(path, module));
}
