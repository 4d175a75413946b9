import { nearestToTop } from '../../base/path-parts';
import type { Evidence } from '../detection';
import type { Scan } from '../scan/scan';

/** So many are named: whoever wonders why this is no Django knows where he has asked for it. */
const MOST = 5;

/** The files of requirements, the nearest to the top first, that ask for nothing that has to do with Django. */
export function collectSilentManifests({ facts }: Scan): Evidence[] {
  const silent = [...facts].filter(([, { manifest }]) => {
    if (!manifest || manifest.source === 'pipfile-lock' || manifest.source === 'toml-lock') return false;
    return manifest.requirements.length === 0 && manifest.locked.length === 0;
  });
  const paths = silent.map(([path]) => path).sort(nearestToTop);
  return paths.slice(0, MOST).map((file) => ({ file, line: 1, text: 'No Django is required here.' }));
}
