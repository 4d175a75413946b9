import { walkExpression } from '../python/expressions';
import type { Expression } from '../python/syntax';
import type { PythonSources } from './python-sources';
import { indexFile } from './index-file';
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
  if (!isMore) return found;
  let next = index.resolve(file, dotted);
  // A file that only hands the name on leads to the one behind it.
  for (let path = behind(next, index); path !== undefined; path = behind(next, index)) {
    await indexFile(path, sources, index);
    if (!index.files.has(path)) break;
    next = index.resolve(file, dotted);
  }
  return next;
}

/** The file of the folder that a name leads to, where the index does not have it. */
function behind({ file, dotted }: Resolved, { files, paths }: SourceIndex): string | undefined {
  const path = file || !dotted.includes('.') ? undefined : paths.split(dotted)?.file;
  return path === undefined || files.has(path) ? undefined : path;
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
