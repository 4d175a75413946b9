import { satisfies, valid, validRange } from '@renovatebot/pep440';

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

/**
 * A specifier as Poetry, Pipenv or conda write it, in the words of PEP 440: `^5.1` is `>=5.1,<6`, `~5.1` is
 * `>=5.1,<5.2`, `5.1` is `==5.1`, `=5.1` is `==5.1.*`, `*` is anything. What is PEP 440 already stays. Source:
 * python-poetry.org/docs/dependency-specification, "Version constraints".
 */
function poetryRange(specifier: string): string {
  return specifier
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '*')
    .map(rangeOf)
    .join(',');
}

function rangeOf(part: string): string {
  const match = /^(\^|~(?!=)|=(?!=)|)\s*v?(\d[\w.!+*-]*)$/.exec(part);
  const version = match?.[2];
  if (match === null || version === undefined) return part;
  const numbers = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
  switch (match[1]) {
    case '^': {
      const first = numbers.findIndex((number) => number !== 0);
      return `>=${version},<${above(numbers, first === -1 ? numbers.length - 1 : first)}`;
    }
    case '~':
      return `>=${version},<${above(numbers, Math.min(1, numbers.length - 1))}`;
    case '=':
      return version.includes('*') ? `==${version}` : `==${version}.*`;
    default:
      return `==${version}`;
  }
}

/** The next version where the number at a place is counted up and those behind it fall away. */
function above(numbers: readonly number[], place: number): string {
  return [...numbers.slice(0, place), (numbers[place] ?? 0) + 1].join('.');
}
