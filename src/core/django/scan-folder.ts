import { compareCodeUnits } from '../compare-code-units';
import { FileProblem, type Files, type Problem, type Walk, type WalkedFile } from '../ports';
import { decodeSource } from './decode-source';
import { readFileFacts, type FileFacts } from './file-facts';
import { roleOfFile } from './file-roles';
import { filesToFollow } from './files-to-follow';
import { directoryOf, isInside, nameOf, withParents } from './path-parts';
import type { Scan } from './scan';
import { ENVIRONMENT_MARK, isOnlyListed, isSkippedDirectory, isUnlistedDirectory } from './skipped-directories';

/** What a caller may add to a scan. */
export interface ScanOptions {
  signal?: AbortSignal;
  /** Directories that are walked even where their name says to leave them out. */
  extraRoots?: readonly string[];
  /** Which files the walk lists beside its own, for those who look at the folder next; asked about every file. */
  alsoWanted?(path: string): boolean;
}

/** What one walk finds: detection's own files, and those it was asked to list. */
interface ListingWalk extends Walk {
  listing: string[];
}

/** How many files are read at once. */
const CONCURRENT = 16;
/** How large a Python file may be to be read; a settings file of a megabyte is none. */
const MAX_PYTHON_BYTES = 1024 * 1024;

/** Walks a folder once and reads the few files that matter. */
export async function scanFolder(files: Files, options: ScanOptions = {}): Promise<Scan> {
  const walk = await walkFor(files, options);
  for (const under of options.extraRoots ?? []) {
    if (!under.split('/').some(isSkippedDirectory)) continue;
    const extra = await walkFor(files, { ...options, under });
    walk.seen += extra.seen;
    walk.files.push(...extra.files);
    for (const path of extra.listing) walk.listing.push(path);
  }
  return read(files, walk.files, new Map(), { ...walk, environments: [], signal: options.signal });
}

/**
 * Follows changes without a new walk: reads the changed files, and walks only below a changed path that is a directory.
 * @param changed files and directories that were created, changed or deleted
 */
export async function updateScan(files: Files, scan: Scan, changed: readonly string[], options: ScanOptions = {}): Promise<Scan> {
  const known = new Map<string, WalkedFile>();
  for (const path of scan.files.keys()) known.set(path, walkedFile(path, scan.links.get(path)));
  const facts = new Map(scan.facts);
  const problems = scan.problems.filter(({ path }) => !changed.some((other) => isInside(path, other)));
  const listing = new Set(scan.listing);
  for (const path of changed) {
    if (path === '' || isSkipped(path, options)) continue;
    for (const other of known.keys()) if (isInside(other, path)) known.delete(other);
    for (const other of facts.keys()) if (isInside(other, path)) facts.delete(other);
    for (const other of listing) if (isInside(other, path)) listing.delete(other);
    const walk = await walkChanged(files, path, problems, options);
    for (const file of walk.files) known.set(file.path, file);
    for (const other of walk.listing) listing.add(other);
  }
  const environments = scan.environments.filter((directory) => !changed.some((path) => isInside(directory, path)));
  const rest = { problems, seen: scan.seen, listing: [...listing], environments, signal: options.signal };
  return read(files, [...known.values()], facts, rest);
}

/** What lies at a path now: the files below it where it is a directory, itself where it is a file, nothing where it is gone. */
async function walkChanged(files: Files, path: string, problems: Problem[], options: ScanOptions): Promise<ListingWalk> {
  if (!isLeftOut(path, nameOf(path), options)) {
    const below = await walkFor(files, { ...options, under: path });
    problems.push(...below.problems);
    if (below.seen > 0) return below;
  }
  return walkFor(files, { ...options, under: directoryOf(path), only: path });
}

function walkedFile(path: string, target: string | undefined): WalkedFile {
  return target === undefined ? { path } : { path, target };
}

function isSkipped(path: string, options: ScanOptions): boolean {
  if (options.extraRoots?.some((root) => isInside(path, root))) return false;
  return withParents(directoryOf(path)).some((directory) => directory !== '' && isLeftOut(directory, nameOf(directory), options));
}

function isLeftOut(path: string, name: string, { alsoWanted }: ScanOptions): boolean {
  return alsoWanted ? isUnlistedDirectory(path, name) : isSkippedDirectory(name);
}

/** Walks a directory, all the way down or, with `only`, for that one file. */
async function walkFor(files: Files, options: ScanOptions & { under?: string; only?: string }): Promise<ListingWalk> {
  const { under = '', only, signal, alsoWanted } = options;
  const listing: string[] = [];
  const walk = await files.walk({
    under,
    ...(signal && { signal }),
    wanted: (path, name) => {
      if (only !== undefined && path !== only) return false;
      if (alsoWanted?.(path) === true) listing.push(path);
      if (name === ENVIRONMENT_MARK) return true;
      return roleOfFile(path) !== 'none' && !(alsoWanted && isOnlyListed(path));
    },
    skip: (path, name) => only !== undefined || isLeftOut(path, name, options),
  });
  return { ...walk, listing };
}

/** A virtual environment under a name of its own shows only by the file inside; the folder itself never counts as one. */
function environmentsIn(walked: readonly WalkedFile[]): string[] {
  return walked.filter(({ path }) => nameOf(path) === ENVIRONMENT_MARK && directoryOf(path) !== '').map(({ path }) => directoryOf(path));
}

/** Reads what is not read yet, and then what that leads to, until nothing more is asked for. */
async function read(
  files: Files,
  found: readonly WalkedFile[],
  facts: Map<string, FileFacts>,
  rest: Pick<Scan, 'problems' | 'seen' | 'listing' | 'environments'> & { signal: AbortSignal | undefined },
): Promise<Scan> {
  const problems = [...rest.problems];
  const environments = [...rest.environments, ...environmentsIn(found)];
  const walked = found.filter(({ path }) => nameOf(path) !== ENVIRONMENT_MARK && !environments.some((directory) => isInside(path, directory)));
  const links = new Map(walked.flatMap(({ path, target }) => (target === undefined ? [] : [[path, target] as const])));
  const listing = rest.listing.filter((path) => !environments.some((directory) => isInside(path, directory)));
  const roles = new Map(walked.map(({ path }) => [path, roleOfFile(path)]));
  const scan: Scan = { files: roles, links, environments, facts, problems, seen: rest.seen, listing };
  const tried = new Set(facts.keys());
  let wanted = [...scan.files].flatMap(([path, role]) => (role === 'known' || links.has(path) ? [] : [path]));
  do {
    const next = wanted.filter((path) => !tried.has(path));
    for (const path of next) tried.add(path);
    await readAll(files, next, facts, problems, rest.signal);
    wanted = filesToFollow(scan).filter((path) => !tried.has(path));
  } while (wanted.length > 0);
  problems.sort((a, b) => compareCodeUnits(a.path, b.path) || a.line - b.line);
  return scan;
}

async function readAll(
  files: Files,
  paths: readonly string[],
  facts: Map<string, FileFacts>,
  problems: Problem[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const queue = [...paths];
  const work = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      signal?.throwIfAborted();
      await readOne(files, path, facts, problems);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, work));
}

async function readOne(files: Files, path: string, facts: Map<string, FileFacts>, problems: Problem[]): Promise<void> {
  try {
    const bytes = await files.read(path, path.endsWith('.py') ? { maxBytes: MAX_PYTHON_BYTES } : {});
    if (bytes === undefined) return;
    const { text, warning } = decodeSource(bytes);
    if (warning !== undefined) problems.push({ path, line: 1, message: warning });
    if (text === undefined) return;
    const read = await readFileFacts(path, text);
    facts.set(path, read);
    problems.push(...read.problems.map((problem) => ({ path, ...problem })));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    problems.push({ path, line: 1, message: `This file ${error.message}.` });
  }
}
