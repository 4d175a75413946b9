import type { SettingItem } from '../inventory-settings';
import type { Named } from '../place';
import type { ProjectContext } from '../project-context';

/** The project's own middleware: what MIDDLEWARE names and the project defines, and classes that are called so. */
export function readMiddleware(listed: readonly SettingItem[], { index, appOf }: ProjectContext): Named[] {
  const found = new Map<string, Named>();
  const add = (name: string, file: string, line: number): void => {
    found.set(`${file} ${name}`, { name, app: appOf(file), file, line });
  };
  for (const { name } of listed) {
    const middleware = name === null ? null : index.resolveAbsolute(name);
    const { file, node } = middleware ?? {};
    if (file && (node?.type === 'class' || node?.type === 'function')) add(node.name, file.path, node.line);
  }
  for (const { file, node } of index.classes()) {
    const derived = index.lineage({ file, node }).foreign.some(base => /Middleware(?:Mixin)?$/.test(base));
    if (derived && /Middleware$/.test(node.name)) add(node.name, file.path, node.line);
  }
  return [...found.values()];
}
