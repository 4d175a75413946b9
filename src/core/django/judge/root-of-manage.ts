import { aboveItsPackages } from './above-its-packages';
import { kindOfPlace } from '../kind-of-place';
import { directoryOf, joinPath, nameOf } from '../../base/path-parts';
import type { Scan } from '../scan/scan';
import type { SettingsChoice } from './find-settings';

/**
 * The root of the project that a manage.py belongs to: its directory. Only where manage.py is a module of an
 * installable package, so that the settings are imported from above it, is it the directory in which that package is
 * developed. Tests and examples that are packages are no such package.
 */
export function rootOfManage(scan: Scan, manage: string, settings: SettingsChoice): string {
  const home = directoryOf(manage);
  if (!scan.files.has(joinPath(home, '__init__.py')) || kindOfPlace(home) !== 'plain') return home;
  const { importRoot, file } = settings;
  if (importRoot === null || importRoot === home || (file !== null && directoryOf(file) === home)) return home;
  const root = aboveItsPackages(scan, home);
  return nameOf(root) === 'src' && isInstalledFrom(scan, directoryOf(root)) ? directoryOf(root) : root;
}

/** Whether the metadata of a package stands in a directory, with commands that installing it brings. */
function isInstalledFrom(scan: Scan, directory: string): boolean {
  for (const [path, { manifest }] of scan.facts)
    if (manifest !== undefined && directoryOf(path) === directory && manifest.scripts.length > 0) return true;
  return false;
}
