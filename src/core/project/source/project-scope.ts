import type { DjangoProject } from '../../django/detection';
import { isSkippedDirectory } from '../../django/scan/skipped-directories';
import { directoryOf, isInside, joinPath } from '../../base/path-parts';

/** Directories that hold no source of a project, beside those that hold none of the folder. */
const NO_SOURCE = new Set(['env', 'virtualenv', 'staticfiles']);

/** Whether a directory of this name is left out. */
export function holdsNoSource(name: string): boolean {
  return name.startsWith('.') || NO_SOURCE.has(name) || isSkippedDirectory(name);
}

/** Whether a file may say something about a project: Python, and templates. */
export function isProjectFile(path: string, name: string): boolean {
  return (
    name.endsWith('.py') ||
    (/\.(?:html?|jinja2?|j2|txt|xml|mjml)$/.test(name) && /(?:^|\/)(?:templates|jinja2)\//.test(path))
  );
}

/** The directories Python may import a project's modules from, the likeliest first. */
export function importRoots(project: DjangoProject): string[] {
  const root = project.root === '.' ? '' : project.root;
  const roots = [root];
  if (project.settingsFile !== null && project.settingsModule !== null) {
    const tail = project.settingsModule.replaceAll('.', '/');
    const base = project.settingsFile.replace(/(?:\/__init__)?\.py$/, '');
    if (base === tail) roots.unshift('');
    else if (base.endsWith(`/${tail}`)) roots.unshift(base.slice(0, -tail.length - 1));
  }
  for (const below of ['src', 'apps', 'app']) roots.push(joinPath(root, below));
  for (let above = root; above !== '';) roots.push((above = directoryOf(above)));
  return [...new Set([...roots, 'src', ''])];
}

/**
 * Says which files are the project's own: those below its root, but for other projects below it, and those of its
 * apps that stand elsewhere in the folder.
 */
export function createScope(
  project: DjangoProject,
  paths: readonly string[],
  appDirectories: readonly string[],
): (path: string) => boolean {
  const root = project.root === '.' ? '' : project.root;
  const kept = [project.settingsFile ?? '', ...appDirectories.map((directory) => `${directory}/`)];
  const others = paths
    .filter((path) => path.endsWith('/manage.py') && path !== project.manage)
    .map((path) => `${directoryOf(path)}/`)
    .filter((other) => other !== `${root}/` && isInside(other, root) && !kept.some((path) => path.startsWith(other)));
  const outside = appDirectories.filter((directory) => !isInside(`${directory}/`, root));
  return (path) =>
    outside.some((directory) => isInside(path, directory)) ||
    (isInside(path, root) && !others.some((other) => path.startsWith(other)));
}
