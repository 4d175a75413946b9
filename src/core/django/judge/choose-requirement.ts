import { compareCodeUnits } from '../../base/compare-code-units';
import type { DjangoRequirement } from '../detection';
import { findLocked } from './find-locked';
import { kindOfPlace, type PlaceKind } from '../kind-of-place';
import { depthOf, isInside, nameOf } from '../../base/path-parts';
import { isDjango } from '../requirements/django-names';
import { pinnedVersion } from '../requirements/pep440';
import type { Requirement } from '../requirements/requirement';
import type { SourceId } from '../requirements/requirement-sources';
import type { Scan } from '../scan/scan';
import { scopeOf } from './scope-of';

/** A requirement for Django, where it stands, and what speaks for it whatever the project. */
export interface Candidate extends Requirement {
  file: string;
  /** The directory that its file speaks for. */
  scope: string;
  place: PlaceKind;
  source: SourceId;
  /** Ranks that need no project: the lower, the better. */
  compiled: number;
  details: readonly number[];
}

/** The order of trust: what people write before what tools export from it. */
const SOURCES: readonly SourceId[] = [
  'pyproject',
  'pipfile',
  'requirements',
  'setup-cfg',
  'setup-py',
  'conda',
  'hatch',
];
const PACKAGE_SOURCES: readonly SourceId[] = [
  'pyproject',
  'setup-cfg',
  'setup-py',
  'pipfile',
  'requirements',
  'conda',
  'hatch',
];

/** Every requirement for Django in the folder, by file and line: what {@link chooseRequirement} chooses from. */
export function candidatesOf(scan: Scan): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [file, { manifest }] of scan.facts) {
    if (manifest === undefined) continue;
    const scope = scopeOf(file);
    const known = {
      file,
      scope,
      place: kindOfPlace(scope),
      source: manifest.source,
      compiled: manifest.compiled ? 1 : 0,
    };
    for (const requirement of manifest.requirements.filter(isDjango)) {
      candidates.push({ ...requirement, ...known, details: detailsOf(file, requirement) });
    }
  }
  return candidates.sort((a, b) => compareCodeUnits(a.file, b.file) || a.line - b.line);
}

function detailsOf(path: string, { specifier }: Requirement): number[] {
  return [
    /constraint/i.test(nameOf(path)) ? 1 : 0,
    specifier === '' ? 1 : 0,
    /(?:^|\/)requirements\.(?:txt|in)$/.test(path) ? 0 : 1,
    path.endsWith('.in') ? 0 : 1,
  ];
}

/**
 * Chooses which requirement for Django holds for a directory.
 * @param root a project's root, or `''` for the folder
 * @param asPackage whether the directory is a package that others install; then what its own metadata says goes first
 */
export function chooseRequirement(
  scan: Scan,
  candidates: readonly Candidate[],
  root: string,
  asPackage: boolean,
): DjangoRequirement | null {
  const sources = asPackage ? PACKAGE_SOURCES : SOURCES;
  let best: { candidate: Candidate; rank: number[] } | undefined;
  for (const candidate of candidates) {
    const rank = rankOf(candidate, root, sources);
    if (best === undefined || compareRanks(rank, best.rank) < 0) best = { candidate, rank };
  }
  return best === undefined ? null : describe(scan, best.candidate);
}

function rankOf(
  { scope, place, source, compiled, role, details }: Candidate,
  root: string,
  sources: readonly SourceId[],
): number[] {
  const above = isInside(root, scope);
  const aside =
    !above && (place === 'tests' || place === 'example' || place === 'documentation' || place === 'vendored');
  const distance = above ? depthOf(root) - depthOf(scope) : 100 + depthOf(scope) + (isInside(scope, root) ? 0 : 100);
  return [
    aside || place === 'documentation' ? 1 : 0,
    role === 'main' ? 0 : role === 'optional' ? 1 : 2,
    distance,
    compiled,
    sources.indexOf(source),
    ...details,
  ];
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
