import { directoryOf, nearestToTop } from './../base/path-parts';
import { kindOfPlace } from './kind-of-place';
import type { Scan } from './scan/scan';

/** A directory with more scripts than this at its top is no project in one file. */
const MAX_SCRIPTS = 25;

/**
 * The Python files that may be a whole project, as nanodjango has it: the scripts at the top of the folder, and beside a
 * manifest that asks for Django or for what brings it along; only where no manage.py runs Django and nothing is known
 * to be settings.
 */
export function singleFilesToRead(scan: Scan): string[] {
  const directories = new Map<string, string[]>();
  for (const [path, { manifest, python, role }] of scan.facts) {
    if (python !== undefined && (python.installedApps > 0 || (role === 'manage' && python.executes > 0))) return [];
    if (manifest?.requirements.some(({ role }) => role === 'main') === true) directories.set(directoryOf(path), []);
  }
  if (directories.size === 0) return [];
  for (const path of scan.files.keys()) {
    if (path.endsWith('.py') && kindOfPlace(directoryOf(path)) === 'plain')
      directories.get(directoryOf(path))?.push(path);
  }
  return [...directories.values()].filter((scripts) => scripts.length <= MAX_SCRIPTS).flat();
}

/** The files of a folder that are each a whole project, nearest to the top first. */
export function singleFiles(scan: Scan): string[] {
  const files = [...scan.facts].flatMap(([path, { python, role }]) =>
    role === 'known' && (python?.singleFile ?? 0) > 0 && kindOfPlace(directoryOf(path)) === 'plain' ? [path] : [],
  );
  return files.sort(nearestToTop);
}
