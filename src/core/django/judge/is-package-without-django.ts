import { isInside } from '../../base/path-parts';
import { isDjango, isForDjango } from '../requirements/django-names';
import type { Scan } from '../scan/scan';
import { scopeOf } from './scope-of';

/**
 * Whether a directory belongs to a package that others install and that runs without Django, asking for it as an extra
 * or for development alone: settings in it are there to test what it does for Django.
 */
export function isPackageWithoutDjango(scan: Scan, directory: string): boolean {
  let isPackage = false;
  let asked = false;
  for (const [path, { manifest }] of scan.facts) {
    if (manifest === undefined || !isInside(directory, scopeOf(path))) continue;
    isPackage ||= manifest.packageName !== null;
    for (const requirement of manifest.requirements) {
      const { role } = requirement;
      if (role === 'main' && (isDjango(requirement) || isForDjango(requirement))) return false;
      asked ||= isDjango(requirement);
    }
  }
  return isPackage && asked;
}
