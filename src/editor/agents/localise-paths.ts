import { posix } from 'node:path';
import { Uri } from 'vscode';
import type { FolderModel } from '../folder-model';

/** The properties by which tools take a file. */
const PATHS = ['path', 'task'];

/** Longer values are no paths; the tool says so. */
const LONGEST = 2_000;

/**
 * Makes the absolute paths and file URIs in a tool's input relative to the workspace folder that they lie in: models know files by
 * these. What lies in none of the folders stays as it is, for the tool to refuse.
 * @returns the folder they lie in; undefined where none is absolute
 */
export function localisePaths(input: unknown, folders: readonly FolderModel[]): { folder: FolderModel | undefined; input: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { folder: undefined, input };
  const result: Record<string, unknown> = { ...input };
  let folder: FolderModel | undefined;
  for (const name of PATHS) {
    const value = Object.hasOwn(input, name) ? result[name] : undefined;
    const found = typeof value === 'string' && value.length <= LONGEST ? placeOf(value, folder ? [folder] : folders) : undefined;
    if (!found) continue;
    folder = found.folder;
    result[name] = found.path;
  }
  return { folder, input: folder ? result : input };
}

function placeOf(value: string, folders: readonly FolderModel[]): { folder: FolderModel; path: string } | undefined {
  if (!/^(?:[/\\]|[A-Za-z]:[/\\]|[a-z][a-z0-9+.-]+:\/\/)/.test(value)) return undefined;
  const uri = value.includes('://') ? parse(value) : Uri.file(value);
  if (!uri) return undefined;
  const path = posix.normalize(uri.path);
  const inside = folders
    .filter(({ folder }) => folder.uri.scheme === uri.scheme || !value.includes('://'))
    .map((folder) => ({ folder, base: `${folder.folder.uri.path.replace(/\/$/, '')}/` }))
    .filter(({ base }) => path.startsWith(base) && path.length > base.length)
    // A folder may lie in another one.
    .sort((one, other) => other.base.length - one.base.length);
  return inside[0] && { folder: inside[0].folder, path: path.slice(inside[0].base.length) };
}

function parse(value: string): Uri | undefined {
  try {
    return Uri.parse(value, true);
  } catch {
    return undefined;
  }
}
