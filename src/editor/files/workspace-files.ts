import { FileSystemError, FileType, Uri, workspace, type WorkspaceFolder } from 'vscode';
import {
  compareCodeUnits,
  FileProblem,
  type Files,
  globDirectories,
  MAX_BYTES,
  type Problem,
  type Walk,
  type WalkedFile,
  type WalkRequest,
} from '../../core';
import { uriOf } from './place';

/** How many directories are listed at once. */
const DIRECTORIES = 10;

/** A folder that is not on this machine's disk (`vscode-vfs` and the like), read through `workspace.fs`. */
export function createWorkspaceFiles(folder: WorkspaceFolder): Files {
  /** What a walk has just found to be files: each is read once without being asked what it is, which takes as long. */
  const walked = new Set<string>();
  const files: Files = {
    async walk(request) {
      const walk: Walk = { files: [], seen: 0, problems: [], ...(request.tellsObstacles && { obstacles: [] }) };
      await walkDirectories(folder, request, { walk, listed: walked });
      walk.files.sort((a, b) => compareCodeUnits(a.path, b.path));
      walk.problems.sort((a, b) => compareCodeUnits(a.path, b.path));
      return walk;
    },

    async read(path, options) {
      const uri = uriOf(folder, path);
      const maxBytes = options?.maxBytes ?? MAX_BYTES;
      try {
        if (walked.delete(path)) return await readWalked(uri, maxBytes);
        const { size, type } = await workspace.fs.stat(uri);
        if ((type & FileType.File) === 0) return undefined;
        if (size > maxBytes) throw tooLarge(size);
        return await workspace.fs.readFile(uri);
      } catch (error) {
        if (isNotFound(error)) return undefined;
        if (error instanceof FileProblem) throw error;
        throw new FileProblem(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      }
    },

    glob: (glob) => globDirectories(files, glob),

    obstacle: async (path) => {
      try {
        const { type } = await workspace.fs.stat(uriOf(folder, path));
        return (type & FileType.File) === 0 ? new FileProblem(describeType(type)) : undefined;
      } catch {
        return undefined;
      }
    },

    exists: async (path) =>
      workspace.fs.stat(uriOf(folder, path)).then(
        () => true,
        (error: unknown) => !isNotFound(error),
      ),

    kindAt: async (path) =>
      workspace.fs.stat(uriOf(folder, path)).then(
        ({ type }) => ((type & FileType.Directory) !== 0 ? 'directory' : 'file'),
        (error: unknown) => (isNotFound(error) ? 'missing' : 'unknown'),
      ),
  };
  return files;
}

/** What a walk fills in. */
interface Listing {
  walk: Walk;
  /** Every file that was listed, wanted or not. */
  listed: Set<string>;
}

/** Lists a directory and all below it, many at once: over a network each takes its time. */
async function walkDirectories(folder: WorkspaceFolder, request: WalkRequest, filled: Listing): Promise<void> {
  const waiting = [request.under ?? ''];
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    request.signal?.throwIfAborted();
    for (let next = waiting.pop(); next !== undefined; next = running.size < DIRECTORIES ? waiting.pop() : undefined) {
      const listed: Promise<void> = listDirectory(folder, next, request, filled).then((below) => {
        waiting.push(...below);
        running.delete(listed);
      });
      running.add(listed);
    }
    await Promise.race(running);
  }
}

/** @returns the directories in it that are to be walked */
async function listDirectory(
  folder: WorkspaceFolder,
  path: string,
  request: WalkRequest,
  { walk, listed }: Listing,
): Promise<string[]> {
  const directories: string[] = [];
  for (const [name, type] of await readDirectory(folder, path, walk.problems)) {
    const child = path === '' ? name : `${path}/${name}`;
    if (type === FileType.Directory) {
      if (request.skip?.(child, name)) continue;
      directories.push(child);
      if (walk.obstacles && request.wanted(child, name)) walk.obstacles.push(child);
    } else if ((type & FileType.File) !== 0) {
      walk.seen += 1;
      listed.add(child);
      if (request.wanted(child, name)) walk.files.push({ path: child } satisfies WalkedFile);
    } else if (walk.obstacles && ((type & FileType.Directory) !== 0 || request.wanted(child, name))) {
      walk.obstacles.push(child);
    }
  }
  return directories;
}

/** The bytes of a file that a walk has just found. */
async function readWalked(uri: Uri, maxBytes: number): Promise<Uint8Array> {
  const bytes = await workspace.fs.readFile(uri);
  if (bytes.length > maxBytes) throw tooLarge(bytes.length);
  return bytes;
}

function tooLarge(size: number): FileProblem {
  return new FileProblem(`is too large to be read (${size} bytes)`);
}

/** What is no file, and what would mend it. Where links lead to a file system does not tell. */
function describeType(type: FileType): string {
  const isDirectory = (type & FileType.Directory) !== 0;
  if (type === FileType.Directory) return 'is a directory: give it a name that does not end in .md';
  if ((type & FileType.SymbolicLink) === 0) return 'is no file: delete it, or put a file in its place';
  return isDirectory
    ? 'is a link to a directory, and such links are not followed: put the directory itself in its place, or delete the link'
    : 'is a link that leads to no file: mend it, or delete it';
}

async function readDirectory(
  folder: WorkspaceFolder,
  path: string,
  problems: Problem[],
): Promise<[string, FileType][]> {
  const uri: Uri = uriOf(folder, path);
  try {
    return await workspace.fs.readDirectory(uri);
  } catch (error) {
    if (!isNotFound(error)) problems.push({ path: path || '.', line: 1, message: 'The directory cannot be read.' });
    return [];
  }
}

function isNotFound(error: unknown): boolean {
  const code = error instanceof FileSystemError ? error.code : '';
  return code === 'FileNotFound' || code === 'FileNotADirectory' || code === 'FileIsADirectory';
}
