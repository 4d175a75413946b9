import { depthOf, directoryOf, isInside, nearestToTop } from '../base/path-parts';
import { kindOfPlace } from './kind-of-place';
import type { Scan } from './scan/scan';

/** A directory with more scripts than this is no project in one file. */
const MAX_SCRIPTS = 25;
/** So many scripts are read, those nearest to the top. */
const MAX_READ = 60;
/** So deep they are looked for in a folder of which more is Django. */
const MAX_DEPTH = 2;

/**
 * The Python files that may be a whole project, as nanodjango has it: the scripts at the top of the folder, those beside a
 * manifest that asks for Django or for what brings it along, and where the folder is Django's by what is known already
 * those in directories near the top. Beside what is a project by its manage.py or its settings, and in packages, there are none.
 */
export function singleFilesToRead(scan: Scan): string[] {
  const projects = new Set<string>();
  const asking = new Set<string>();
  for (const [path, { manifest, python, role }] of scan.facts) {
    if (python !== undefined && (python.installedApps > 0 || (role === 'manage' && python.executes > 0)))
      projects.add(directoryOf(path));
    if (manifest?.requirements.some(({ role }) => role === 'main') === true) asking.add(directoryOf(path));
  }
  const depth = projects.size + asking.size > 0 ? MAX_DEPTH : 0;
  const directories = new Map<string, string[]>();
  for (const path of scan.files.keys()) {
    if (!path.endsWith('.py')) continue;
    const directory = directoryOf(path);
    if (depthOf(directory) <= depth || asking.has(directory))
      directories.set(directory, [...(directories.get(directory) ?? []), path]);
  }
  const isFree = (directory: string) =>
    kindOfPlace(directory) === 'plain' && ![...projects].some((project) => isInside(directory, project));
  return [...directories]
    .filter(([directory, scripts]) => scripts.length <= MAX_SCRIPTS && isFree(directory))
    .flatMap(([directory, scripts]) => (scan.files.has(`${directory}/__init__.py`) ? [] : scripts))
    .sort(nearestToTop)
    .slice(0, MAX_READ);
}

/** The files of a folder that are each a whole project, nearest to the top first. */
export function singleFiles(scan: Scan): string[] {
  const files = [...scan.facts].flatMap(([path, { python, role }]) =>
    role === 'known' && (python?.singleFile ?? 0) > 0 && kindOfPlace(directoryOf(path)) === 'plain' ? [path] : [],
  );
  return files.sort(nearestToTop);
}
