import { directoryOf, joinPath } from '../../base/path-parts';
import type { Scan } from '../scan/scan';

/** The nearest directory at or above one that is no Python package: what is in it is imported from there. */
export function aboveItsPackages(scan: Scan, directory: string): string {
  let above = directory;
  while (above !== '' && scan.files.has(joinPath(above, '__init__.py'))) above = directoryOf(above);
  return above;
}
