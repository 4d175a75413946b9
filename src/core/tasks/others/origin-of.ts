import { isInside } from '../../base/path-parts';
import type { FrontMatterFormat } from '../front-matter/find-fences';
import { TASK_FOLDERS } from '../index/task-paths';
import { layoutOf, type Origin } from './layout-of';

/**
 * Whose form a task file has, where that is not our own.
 * @param path relative to the workspace folder
 * @param format of its front matter: Backlog.md writes YAML, and a task log of our own may lie in its folder
 */
export function originOf(path: string, format: FrontMatterFormat): Origin | undefined {
  const layout = layoutOf(path);
  if (layout === undefined || layout.kind === 'other') return undefined;
  if (TASK_FOLDERS.some((folder) => isInside(path, folder))) return undefined;
  return layout.origin === 'backlog' && format !== 'yaml' ? undefined : layout.origin;
}

/** How each of the products writes its name. */
const NAMES: Readonly<Record<Origin, string>> = {
  backlog: 'Backlog.md',
  kiro: 'Kiro',
  openspec: 'OpenSpec',
  'spec-kit': 'spec-kit',
};

/** The name of a product as it writes it. */
export function nameOfOrigin(origin: Origin): string {
  return NAMES[origin];
}
