import type { SettingItem } from '../inventory-settings';
import type { Named } from '../named';
import type { ProjectContext } from '../project-context';
import type { PythonSources } from '../source/python-sources';
import { indexFile } from '../source/index-file';

/** The project's own middleware: what MIDDLEWARE names and the project defines, and classes that are called so. */
export async function readMiddleware(
  listed: readonly SettingItem[],
  sources: PythonSources,
  { index, appOf }: ProjectContext,
): Promise<Named[]> {
  const found = new Map<string, Named>();
  const add = (name: string, file: string, line: number): void => {
    found.set(`${file} ${name}`, { name, app: appOf(file), file, line });
  };
  for (const { name } of listed) {
    const module = name === null ? null : index.paths.split(name);
    if (name === null || !module) continue;
    // Middleware need not derive from anything, so that its file may not have been parsed.
    await indexFile(module.file, sources, index);
    const { file, node } = index.resolveAbsolute(name);
    if (file && (node?.type === 'class' || node?.type === 'function')) add(node.name, file.path, node.line);
  }
  for (const { file, node } of index.classes()) {
    const derived = index.lineage({ file, node }).foreign.some((base) => /Middleware(?:Mixin)?$/.test(base));
    if (derived && /Middleware$/.test(node.name)) add(node.name, file.path, node.line);
  }
  return [...found.values()];
}
