import { satisfies, valid, validRange } from '@renovatebot/pep440';
import { poetryRange } from './poetry-range';

/** A longer one is no version that a person or a resolver wrote. */
const MAX_LENGTH = 200;

/**
 * Whether a version is one that a specifier allows, by PEP 440 and by the carets and tildes of Poetry. Pre-releases
 * count.
 * @returns undefined where the one or the other cannot be compared: a URL, a conda build
 */
export function allows(specifier: string, version: string): boolean | undefined {
  if (version.length > MAX_LENGTH || specifier.length > MAX_LENGTH || valid(version) === null) return undefined;
  if (specifier.startsWith('@')) return undefined;
  const range = poetryRange(specifier);
  if (range === '') return true;
  return validRange(range) ? satisfies(version, range, { prereleases: true }) : undefined;
}

/** The version of a specifier that names just one: `==4.2.16` is `4.2.16`; null for `==4.2.*` and all others. */
export function pinnedVersion(specifier: string): string | null {
  const version = /^\s*={2,3}\s*([^\s,;*]+)\s*$/.exec(specifier.slice(0, MAX_LENGTH))?.[1];
  return version !== undefined && valid(version) !== null ? version : null;
}
