import type { TemplateDirectory } from '../inventory';
import type { ProjectContext } from '../project-context';

/** The directories of templates with how many files each holds, by paths alone. */
export function readTemplates(paths: readonly string[], { appOf }: ProjectContext): TemplateDirectory[] {
  const directories = new Map<string, { count: number; pages: number }>();
  for (const path of paths) {
    if (path.endsWith('.py')) continue;
    const parts = path.split('/');
    const at = parts.findIndex((part) => part === 'templates' || part === 'jinja2');
    if (at === -1 || at === parts.length - 1) continue;
    const directory = parts.slice(0, at + 1).join('/');
    const { count, pages } = directories.get(directory) ?? { count: 0, pages: 0 };
    // A directory without a page, a chart's NOTES.txt alone, holds templates of something else.
    directories.set(directory, {
      count: count + 1,
      pages: pages + (/\.(?:html?|jinja2?|j2|mjml)$/.test(path) ? 1 : 0),
    });
  }
  return [...directories].flatMap(([path, { count, pages }]) => {
    const engine = path.endsWith('jinja2') ? 'jinja2' : 'django';
    return pages > 0 ? [{ path, app: appOf(path), engine, count }] : [];
  });
}
