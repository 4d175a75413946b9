import { depthOf, directoryOf, isInside, nameOf } from '../../base/path-parts';
import { scopeOf } from './scope-of';
import { isDjango } from '../requirements/django-names';
import { allows, pinnedVersion } from '../requirements/pep440';
import type { LockedVersion } from '../requirements/requirement';
import type { Scan } from '../scan/scan';

/** A locked version and the lock file that holds it. */
export interface Lock extends LockedVersion {
  file: string;
}

/**
 * Finds the version of Django that is locked for a requirement: in the file that a tool compiled from it, else in the
 * nearest lock file at or above it, else in requirements beside it. Where a lock holds several, the first that the
 * requirement allows.
 */
export function findLocked(scan: Scan, path: string, specifier: string): Lock | undefined {
  const locks = [...compiledFrom(scan, path), ...lockFilesAbove(scan, path)];
  const allowed = locks.find(({ version }) => allows(specifier, version) !== false);
  const beside = [...pinsBeside(scan, path), ...compiledBelow(scan, path)];
  return allowed ?? beside.find(({ version }) => allows(specifier, version) === true) ?? locks[0];
}

/**
 * Other requirements in the same directory that pin Django: what `pip freeze` or an export wrote of a range in
 * pyproject.toml.
 */
function pinsBeside(scan: Scan, file: string): Lock[] {
  return [...scan.facts.keys()]
    .filter((path) => path !== file && directoryOf(path) === directoryOf(file))
    .flatMap((path) => pinsOf(scan, path));
}

/** What tools have compiled into `requirements/` beside a file, where all of it has one version. */
function compiledBelow(scan: Scan, file: string): Lock[] {
  const pins = [...scan.facts]
    .filter(([path, { manifest }]) => manifest?.compiled === true && isBeside(directoryOf(path), file))
    .flatMap(([path]) => pinsOf(scan, path));
  return new Set(pins.map(({ version }) => version)).size === 1 ? pins : [];
}

function isBeside(directory: string, file: string): boolean {
  return (
    directory !== '' &&
    directoryOf(directory) === directoryOf(file) &&
    /^(?:requirements?|reqs)$/.test(nameOf(directory))
  );
}

function pinsOf(scan: Scan, path: string): Lock[] {
  return (scan.facts.get(path)?.manifest?.requirements ?? []).filter(isDjango).flatMap(({ name, specifier, line }) => {
    const version = pinnedVersion(specifier);
    return version === null ? [] : [{ name, version, line, file: path }];
  });
}

/** `base.in` is compiled to `base.txt` beside it; uv and pip-tools are told other names too. */
function compiledFrom(scan: Scan, file: string): Lock[] {
  if (!file.endsWith('.in')) return [];
  const compiled = file.replace(/\.in$/, '.txt');
  const others = [...scan.facts.keys()].filter(
    (path) => directoryOf(path) === directoryOf(file) && scan.facts.get(path)?.manifest?.compiled === true,
  );
  return [compiled, ...others].flatMap((path) => pinsOf(scan, path));
}

/** What the lock files at or above a file hold of Django, the nearest first. */
export function lockFilesAbove(scan: Scan, file: string): Lock[] {
  const scope = scopeOf(file);
  const locks: Lock[] = [];
  for (const [path, { manifest }] of scan.facts) {
    if (
      manifest === undefined ||
      manifest.locked.length === 0 ||
      !isInside(scope, directoryOf(path)) ||
      !belongsTo(file, path)
    )
      continue;
    for (const lock of manifest.locked.filter(isDjango)) locks.push({ ...lock, file: path });
  }
  return locks.sort((a, b) => depthOf(directoryOf(b.file)) - depthOf(directoryOf(a.file)));
}

/**
 * Pipenv locks a Pipfile and nothing else; the other locks belong to a pyproject.toml, from which requirements may be
 * exported.
 */
function belongsTo(path: string, lock: string): boolean {
  return (nameOf(lock) === 'Pipfile.lock') === (nameOf(path) === 'Pipfile');
}
