import type { DjangoRequirement } from './detection';
import { findLocked } from './find-locked';
import { kindOfPlace } from './kind-of-place';
import { depthOf, isInside } from './path-parts';
import { isDjango } from './requirements/django-names';
import { pinnedVersion } from './requirements/pep440';
import type { Requirement } from './requirements/requirement';
import type { SourceId } from './requirements/requirement-sources';
import type { Scan } from './scan';
import { scopeOf } from './scope-of';

/** Where a requirement stands, and what speaks for it. */
interface Candidate extends Requirement {
  file: string;
  source: SourceId;
  compiled: boolean;
}

/** The order of trust: what people write before what tools export from it. */
const SOURCES: readonly SourceId[] = ['pyproject', 'pipfile', 'requirements', 'setup-cfg', 'setup-py', 'conda', 'hatch'];
const PACKAGE_SOURCES: readonly SourceId[] = ['pyproject', 'setup-cfg', 'setup-py', 'pipfile', 'requirements', 'conda', 'hatch'];

/**
 * Chooses which requirement for Django holds for a directory.
 * @param root a project's root, or `''` for the folder
 * @param asPackage whether the directory is a package that others install; then what its own metadata says goes first
 */
export function chooseRequirement(scan: Scan, root: string, asPackage: boolean): DjangoRequirement | null {
  const rank = rankFor(root, asPackage ? PACKAGE_SOURCES : SOURCES);
  const [best] = candidatesOf(scan)
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || (a.candidate.file < b.candidate.file ? -1 : a.candidate.file > b.candidate.file ? 1 : a.candidate.line - b.candidate.line));
  return best === undefined ? null : describe(scan, best.candidate);
}

/** Every requirement for Django in the folder. */
export function candidatesOf(scan: Scan): Candidate[] {
  return [...scan.facts].flatMap(([file, { manifest }]) =>
    (manifest?.requirements ?? []).filter(isDjango).map((requirement) => ({ ...requirement, file, source: manifest?.source ?? 'requirements', compiled: manifest?.compiled ?? false })),
  );
}

function rankFor(root: string, sources: readonly SourceId[]): (candidate: Candidate) => number[] {
  return ({ file, source, compiled, role, specifier }) => {
    const scope = scopeOf(file);
    const place = kindOfPlace(scope);
    const above = isInside(root, scope);
    const aside = !above && (place === 'tests' || place === 'example' || place === 'documentation' || place === 'vendored');
    const distance = above ? depthOf(root) - depthOf(scope) : 100 + depthOf(scope) + (isInside(scope, root) ? 0 : 100);
    return [
      aside || place === 'documentation' ? 1 : 0,
      role === 'main' ? 0 : role === 'optional' ? 1 : 2,
      distance,
      compiled ? 1 : 0,
      sources.indexOf(source),
      /constraints?[^/]*$/i.test(file) ? 1 : 0,
      specifier === '' ? 1 : 0,
      /(?:^|\/)requirements\.(?:txt|in)$/.test(file) ? 0 : 1,
      file.endsWith('.in') ? 0 : 1,
    ];
  };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function describe(scan: Scan, { file, line, specifier }: Candidate): DjangoRequirement {
  const pinned = pinnedVersion(specifier);
  const lock = findLocked(scan, file, specifier);
  if (lock === undefined) return { specifier, locked: pinned, file, line };
  return { specifier, locked: lock.version, file, line, lockedIn: { file: lock.file, line: lock.line } };
}
