import { compareCodeUnits } from '../../base/compare-code-units';
import type { TemplateDirectory } from '../inventory';
import type { TemplateFile } from './content-row';

/**
 * The files in directories of templates, by name.
 * @param listing the folder's files
 */
export function templateFiles(directories: readonly TemplateDirectory[], listing: readonly string[]): TemplateFile[] {
  const apps = new Map(directories.map(({ path, app }) => [path, app]));
  const found: TemplateFile[] = [];
  for (const path of listing) {
    const at = /(?:^|\/)(?:templates|jinja2)\//.exec(path);
    if (!at || path.endsWith('.py')) continue;
    const from = at.index + at[0].length;
    const app = apps.get(path.slice(0, from - 1));
    if (app !== undefined) found.push({ name: path.slice(from), path, app });
  }
  return found.sort((a, b) => compareCodeUnits(a.name, b.name) || compareCodeUnits(a.path, b.path));
}
