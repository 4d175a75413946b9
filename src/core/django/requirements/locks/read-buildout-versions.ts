import { concernsDjango } from '../django-names';
import { normaliseName } from '../normalise-name';
import { pinnedVersion } from '../pep440';
import { readIni } from '../read-ini';
import { emptyManifest, type Manifest } from '../requirement';

/**
 * Reads the versions that zc.buildout pins, a line each below `[versions]`. Source: buildout.org, "Pinning versions of
 * distributions".
 */
export function readBuildoutVersions(text: string): Manifest {
  const locked = readIni(text).flatMap(({ section, key, text: value, line }) => {
    const name = normaliseName(key);
    const version = pinnedVersion(`==${value}`);
    const isLocked = section === 'versions' && version !== null && concernsDjango({ name, extras: [] });
    return isLocked ? [{ name, version, line }] : [];
  });
  return { ...emptyManifest(), locked };
}
