import { pinnedVersion } from '../pep440';
import { readRequirementsTxt } from '../read-requirements-txt';
import type { Manifest } from '../requirement';

/**
 * Reads a requirements.lock or a requirements-dev.lock of Rye: pip's format, each version pinned. Source:
 * rye.astral.sh/guide/sync, "Lock".
 */
export function readPipLock(text: string, path: string): Manifest {
  const { requirements, ...manifest } = readRequirementsTxt(text, path);
  const locked = requirements.flatMap(({ name, specifier, line }) => {
    const version = pinnedVersion(specifier);
    return version === null ? [] : [{ name, version, line }];
  });
  return { ...manifest, requirements: [], locked };
}
