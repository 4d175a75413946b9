import { kindOfPlace } from './kind-of-place';
import { directoryOf, nearestToTop } from '../base/path-parts';
import { isDjango } from './requirements/django-names';
import type { Scan } from './scan/scan';

/** As many apps as it takes to be sure that a package is made of them. */
const MOST = 8;

/**
 * The files that make directories Django apps, tests and examples left out: each apps.py and each first migration,
 * nearest to the top first.
 */
export function appFiles(scan: Pick<Scan, 'files'>): string[] {
  const files: string[] = [];
  for (const path of scan.files.keys()) {
    if (/(?:^|\/)apps\.py$|(?:^|\/)migrations\/0001_\w+\.py$/.test(path) && kindOfPlace(directoryOf(path)) === 'plain')
      files.push(path);
  }
  return files.sort(nearestToTop);
}

/** The directory of the app that an apps.py or a migration belongs to. */
export function appOf(file: string): string {
  return directoryOf(file).replace(/(?:^|\/)migrations$/, '');
}

/**
 * The app files that are worth reading: those nearest to the top, and only where no manifest asks for Django and no
 * manage.py runs it, so that the apps alone can tell whether this is Django. Other frameworks have an apps.py, too.
 */
export function appFilesToRead(scan: Scan): string[] {
  for (const [path, { manifest, python, role }] of scan.facts) {
    if (role === 'manage' && python !== undefined && python.executes > 0 && kindOfPlace(directoryOf(path)) === 'plain')
      return [];
    const required = manifest?.requirements.some((requirement) => isDjango(requirement) && requirement.role === 'main');
    if (required === true && kindOfPlace(directoryOf(path)) === 'plain') return [];
  }
  return appFiles(scan).slice(0, MOST);
}
