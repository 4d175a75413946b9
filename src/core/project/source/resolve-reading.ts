import { walkExpression } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { PythonSources } from './python-sources';
import { indexFile } from './read-own-files';
import type { SourceFile } from './source-file';
import type { Resolved, SourceIndex } from './source-index';

/** What a name means, as the index tells it; modules that a file imports names of are read for it where they are not in it. */
export async function resolveReading(
  file: SourceFile,
  dotted: string,
  index: SourceIndex,
  sources: PythonSources,
): Promise<Resolved> {
  const found = index.resolve(file, dotted);
  if (found.file) return found;
  const [head = '', ...rest] = dotted.split('.');
  const origin = file.imports.get(head);
  const modules = origin === undefined ? file.stars : [[origin, ...rest].join('.')];
  let isMore = false;
  for (const module of modules) {
    const path = index.paths.split(module)?.file;
    if (path === undefined || index.files.has(path)) continue;
    await indexFile(path, sources, index);
    isMore ||= index.files.has(path);
  }
  return isMore ? index.resolve(file, dotted) : found;
}

/** Reads the modules that the names in an expression come from, where they are of this folder and not in the index. */
export async function readNamesOf(
  expression: Expression,
  file: SourceFile,
  index: SourceIndex,
  sources: PythonSources,
): Promise<void> {
  for (const part of walkExpression(expression))
    if (part.type === 'name') await resolveReading(file, part.name, index, sources);
}
