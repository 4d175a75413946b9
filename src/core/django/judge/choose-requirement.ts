import { compareCodeUnits } from '../../base/compare-code-units';
import type { DjangoRequirement } from '../detection';
import { constraintFiles, findConstraint, type Constraint } from './find-constraint';
import { findLocked, lockFilesAbove, type Lock } from './find-locked';
import { kindOfPlace, type PlaceKind } from '../kind-of-place';
import { depthOf, directoryOf, isInside, joinPath, nameOf } from '../../base/path-parts';
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
  constrains: number;
  vague: number;
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
  'pixi',
  'pex-lock',
  'nix',
];
const PACKAGE_SOURCES: readonly SourceId[] = [
  'pyproject',
  'setup-cfg',
  'setup-py',
  'pipfile',
  'requirements',
  'conda',
  'hatch',
  'pixi',
  'pex-lock',
  'nix',
];
/** What describes a package often leaves the version to what is written beside it. */
const LEAVE_THE_VERSION: ReadonlySet<SourceId> = new Set(['pyproject', 'setup-cfg', 'setup-py']);

/** Every requirement for Django in the folder, by file and line: what {@link chooseRequirement} chooses from. */
export function candidatesOf(scan: Scan): Candidate[] {
  const candidates: Candidate[] = [];
  const constraints = constraintFiles(scan);
  for (const [file, { manifest }] of scan.facts) {
    if (manifest === undefined) continue;
    const scope = scopeOf(file);
    const known = {
      file,
      scope,
      place: kindOfPlace(scope),
      source: manifest.source,
      compiled: manifest.compiled ? 1 : 0,
      constrains: constraints.has(file) || /constraint/i.test(nameOf(file)) ? 1 : 0,
    };
    const leaves = LEAVE_THE_VERSION.has(manifest.source) && !isLocked(scan, file);
    for (const requirement of manifest.requirements.filter(isDjango)) {
      const vague = leaves && requirement.specifier === '' ? 1 : 0;
      candidates.push({ ...requirement, ...known, vague, details: detailsOf(file, requirement) });
    }
  }
  return candidates.sort((a, b) => compareCodeUnits(a.file, b.file) || a.line - b.line);
}

/** Whether a tool has locked what a file asks for, in a lock file beside it. */
function isLocked(scan: Scan, path: string): boolean {
  return lockFilesAbove(scan, path).some((lock) => directoryOf(lock.file) === directoryOf(path));
}

function detailsOf(path: string, { specifier }: Requirement): number[] {
  return [
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
  return best === undefined ? lockedOnly(scan, root) : describe(scan, best.candidate);
}

function rankOf(
  { scope, place, source, constrains, vague, compiled, role, details }: Candidate,
  root: string,
  sources: readonly SourceId[],
): number[] {
  const above = isInside(root, scope);
  const aside = !above && (place === 'tests' || place === 'example' || place === 'vendored');
  const distance = above ? depthOf(root) - depthOf(scope) : 100 + depthOf(scope) + (isInside(scope, root) ? 0 : 100);
  return [
    aside || place === 'documentation' ? 1 : 0,
    constrains,
    role === 'main' ? 0 : role === 'optional' ? 1 : 2,
    distance,
    compiled,
    vague,
    sources.indexOf(source),
    ...details,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function describe(scan: Scan, { file, line, specifier }: Candidate): DjangoRequirement {
  const pinned = pinnedVersion(specifier);
  const constraint = findConstraint(scan, file);
  const lock = findLocked(scan, file, specifier) ?? pinOf(constraint);
  const place = { file, line };
  if (lock !== undefined)
    return { specifier, locked: lock.version, ...place, lockedIn: { file: lock.file, line: lock.line } };
  if (constraint === undefined) return { specifier, locked: pinned, ...place };
  const constrainedIn = { file: constraint.file, line: constraint.line };
  const joined = [specifier, constraint.specifier].filter((part) => part !== '').join(',');
  return { specifier: joined, locked: pinned, ...place, constrainedIn };
}

function pinOf(constraint: Constraint | undefined): Lock | undefined {
  const version = constraint && pinnedVersion(constraint.specifier);
  return constraint && version ? { name: 'django', version, file: constraint.file, line: constraint.line } : undefined;
}

/** The Django that is locked for a directory without being asked for: what is made for Django brings it along. */
function lockedOnly(scan: Scan, root: string): DjangoRequirement | null {
  const lock = lockFilesAbove(scan, joinPath(root, 'pyproject.toml'))[0];
  if (lock === undefined) return null;
  const { file, line, version } = lock;
  return { specifier: '', locked: version, file, line };
}
