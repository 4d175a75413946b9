import { showsOtherCode } from '../scan/file-roles';
import { directoryOf, isInside, nameOf } from '../../base/path-parts';
import type { ProjectDraft } from './project-draft';
import { isDjango } from '../requirements/django-names';
import type { Scan } from '../scan/scan';

/**
 * Whether a folder holds nothing but its examples or tests of Django, so that they are what people come for: a course,
 * a collection of demos, one project in a directory called `test_project`. A package or another language's project
 * beside them says otherwise, and so does more Python outside of them than inside.
 */
export function isOnlyDjango(scan: Scan, projects: readonly ProjectDraft[]): boolean {
  const roots = projects.filter(({ manage }) => manage !== null).map(({ root }) => root);
  if (roots.length === 0) return false;
  const below = roots.filter((root) => root !== '');
  if (!roots.includes('') && isMostlyOutside(scan, below)) return false;
  return [...scan.files.keys()].every((path) => {
    if (below.some((root) => isInside(path, root))) return true;
    if (isOtherPackage(scan, path)) return false;
    return (
      roots.includes('') ||
      !(showsOtherCode(nameOf(path)) || (nameOf(path) === '__init__.py' && directoryOf(path) !== ''))
    );
  });
}

function isMostlyOutside(scan: Scan, roots: readonly string[]): boolean {
  let outside = 0;
  for (const path of scan.files.keys())
    if (path.endsWith('.py')) outside += roots.some((root) => isInside(path, root)) ? -1 : 1;
  return outside > 0;
}

function isOtherPackage(scan: Scan, path: string): boolean {
  const manifest = scan.facts.get(path)?.manifest;
  if (manifest === undefined || manifest.packageName === null) return false;
  return !manifest.requirements.some((requirement) => isDjango(requirement) && requirement.role === 'main');
}
