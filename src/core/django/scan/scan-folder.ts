import { giveWay } from '../../base/in-turns';
import type { Files, Problem, Walk } from '../../base/ports';
import { roleOfFile, type FileRole } from './file-roles';
import { insideAny } from './inside-any';
import { directoryOf, isInside, nameOf, withParents } from '../../base/path-parts';
import { readScan } from './read-scan';
import type { Scan } from './scan';
import { ENVIRONMENT_MARK, isOnlyListed, isSkippedDirectory, isUnlistedDirectory } from './skipped-directories';

/** What a walk leaves out and lists, and when it ends early. */
export interface ScanOptions {
  signal?: AbortSignal;
  /** Directories that are walked even where their name says to leave them out. */
  extraRoots?: readonly string[];
  /** Which files the walk lists beside its own, for those who look at the folder next; asked about every file. */
  alsoWanted?(path: string): boolean;
}

/** What one walk finds: detection's own files with what they are, and those it was asked to list. */
interface ListingWalk extends Walk {
  /** Filled file by file while walking, as doing it afterwards holds up the event loop. */
  roles: Map<string, FileRole>;
  listing: string[];
}

/** A scan that is being put together. */
interface Found {
  files: Map<string, FileRole>;
  links: Map<string, string>;
  environments: string[];
  listing: string[];
  problems: Problem[];
  seen: number;
}

/** Walks a folder once and reads the few files that matter. */
export async function scanFolder(files: Files, options: ScanOptions = {}): Promise<Scan> {
  const walk = await walkFor(files, options);
  const found: Found = {
    files: walk.roles,
    links: new Map(),
    environments: [],
    listing: walk.listing,
    problems: walk.problems,
    seen: walk.seen,
  };
  addLinks(found, walk);
  for (const under of options.extraRoots ?? []) {
    if (!under.split('/').some(isSkippedDirectory)) continue;
    const extra = await walkFor(files, { ...options, under });
    found.seen += extra.seen;
    for (const path of extra.listing) found.listing.push(path);
    for (const [path, role] of extra.roles) found.files.set(path, role);
    addLinks(found, extra);
  }
  return finish(files, found, new Map(), options.signal);
}

/**
 * Follows changes without a new walk: reads the changed files, and walks only below a changed path that is a directory.
 * @param changed files and directories that were created, changed or deleted
 */
export async function updateScan(
  files: Files,
  scan: Scan,
  changed: readonly string[],
  options: ScanOptions = {},
): Promise<Scan> {
  const paths = changed.filter((path) => path !== '' && !isSkipped(path, options));
  const isChanged = insideAny(paths);
  const found: Found = {
    files: new Map(scan.files),
    links: new Map(scan.links),
    environments: scan.environments.filter((directory) => !changed.some((path) => isInside(directory, path))),
    listing: scan.listing.filter((path) => !isChanged(path)),
    problems: scan.problems.filter(({ path }) => !changed.some((other) => isInside(path, other))),
    seen: scan.seen,
  };
  // A large folder's lists have been copied by now, which is enough for one turn.
  await giveWay(options.signal);
  for (const path of scan.files.keys()) if (isChanged(path)) found.files.delete(path);
  for (const path of scan.links.keys()) if (isChanged(path)) found.links.delete(path);
  const facts = new Map([...scan.facts].filter(([path]) => !isChanged(path)));
  const listed = new Set<string>();
  for (const path of paths) {
    const walk = await walkChanged(files, path, found.problems, options);
    for (const other of walk.listing) listed.add(other);
    for (const [other, role] of walk.roles) found.files.set(other, role);
    addLinks(found, walk);
  }
  found.listing.push(...listed);
  return finish(files, found, facts, options.signal);
}

/**
 * Adds where links lead to, and the virtual environments: one under a name of its own shows only by the file inside,
 * and the folder itself never counts as one.
 */
function addLinks(found: Found, { files, roles }: ListingWalk): void {
  let marks = 0;
  for (const { path, target } of files) {
    if (target !== undefined) found.links.set(path, target);
    if (!path.endsWith(ENVIRONMENT_MARK) || nameOf(path) !== ENVIRONMENT_MARK) continue;
    marks += 1;
    if (directoryOf(path) !== '') found.environments.push(directoryOf(path));
  }
  if (roles.size + marks === files.length) return;
  // A link that leads nowhere was asked about and is no file.
  const there = new Set(files.map(({ path }) => path));
  for (const path of roles.keys()) if (!there.has(path)) found.files.delete(path);
}

/** Leaves out what lies in virtual environments, and reads the rest. */
function finish(files: Files, found: Found, facts: Scan['facts'], signal: AbortSignal | undefined): Promise<Scan> {
  if (found.environments.length === 0) return readScan(files, { ...found, facts }, signal);
  const isInstalled = insideAny(found.environments);
  for (const path of found.files.keys()) if (isInstalled(path)) found.files.delete(path);
  for (const path of found.links.keys()) if (isInstalled(path)) found.links.delete(path);
  const listing = found.listing.filter((path) => !isInstalled(path));
  const rest = new Map([...facts].filter(([path]) => !isInstalled(path)));
  return readScan(files, { ...found, listing, facts: rest }, signal);
}

/**
 * What lies at a path now: the files below it where it is a directory, itself where it is a file, nothing where it is
 * gone.
 */
async function walkChanged(
  files: Files,
  path: string,
  problems: Problem[],
  options: ScanOptions,
): Promise<ListingWalk> {
  if (!isLeftOut(path, nameOf(path), options)) {
    const below = await walkFor(files, { ...options, under: path });
    problems.push(...below.problems);
    if (below.seen > 0) return below;
  }
  return walkFor(files, { ...options, under: directoryOf(path), only: path });
}

function isSkipped(path: string, options: ScanOptions): boolean {
  if (options.extraRoots?.some((root) => isInside(path, root))) return false;
  return withParents(directoryOf(path)).some(
    (directory) => directory !== '' && isLeftOut(directory, nameOf(directory), options),
  );
}

function isLeftOut(path: string, name: string, { alsoWanted }: ScanOptions): boolean {
  return alsoWanted ? isUnlistedDirectory(path, name) : isSkippedDirectory(name);
}

/** Walks a directory, all the way down or, with `only`, for that one file. */
async function walkFor(files: Files, options: ScanOptions & { under?: string; only?: string }): Promise<ListingWalk> {
  const { under = '', only, signal, alsoWanted } = options;
  const listing: string[] = [];
  const roles = new Map<string, FileRole>();
  const walk = await files.walk({
    under,
    ...(signal && { signal }),
    wanted: (path, name) => {
      if (only !== undefined && path !== only) return false;
      if (alsoWanted?.(path) === true) listing.push(path);
      if (name === ENVIRONMENT_MARK) return true;
      const role = roleOfFile(path);
      if (role === 'none' || (alsoWanted && isOnlyListed(path))) return false;
      roles.set(path, role);
      return true;
    },
    skip: (path, name) => only !== undefined || isLeftOut(path, name, options),
  });
  return { ...walk, roles, listing };
}
