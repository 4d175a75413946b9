import { directoryOf, joinPath } from '../../base/path-parts';
import { resolveModule } from './resolve-module';

/**
 * The file that an import in a Python file leads to, among the files of a folder: `shop.cli` as {@link resolveModule}
 * finds it, `.cli` beside the file, `..cli` above it.
 */
export function resolveImport(files: { has(path: string): boolean }, module: string, file: string): string | undefined {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  if (dots === 0) return resolveModule(files, module, directoryOf(file))?.file;
  let directory = directoryOf(file);
  for (let up = 1; up < dots; up += 1) directory = directoryOf(directory);
  const path = joinPath(directory, module.slice(dots).replaceAll('.', '/'));
  return [`${path}.py`, joinPath(path, '__init__.py')].find((candidate) => files.has(candidate));
}
