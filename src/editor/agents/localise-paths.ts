import { posix } from 'node:path';
import { Uri } from 'vscode';
import type { FolderModel } from '../model/folder-model';
import { pathInside } from '../files/place';

/** The properties by which tools take a file. */
const PATHS = ['path', 'task'];

/** Longer values are no paths; the tool says so. */
const LONGEST = 2_000;

/**
 * Makes the absolute paths and file URIs in a tool's input relative to the workspace folder that they lie in: models know files by
 * these. What lies in none of the folders stays as it is, for the tool to refuse.
 * @returns the folder they lie in; undefined where none is absolute
 */
export function localisePaths(
  input: unknown,
  folders: readonly FolderModel[],
): { folder: FolderModel | undefined; input: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { folder: undefined, input };
  const result: Record<string, unknown> = { ...input };
  let folder: FolderModel | undefined;
  for (const name of PATHS) {
    const value = Object.hasOwn(input, name) ? result[name] : undefined;
    const found =
      typeof value === 'string' && value.length <= LONGEST ? placeOf(value, folder ? [folder] : folders) : undefined;
    if (!found) continue;
    folder = found.folder;
    result[name] = found.path;
  }
  return { folder, input: folder ? result : input };
}

/** An absolute path or a file URI inside a folder, relative to it; every other text as it is. */
export function localisePath(value: string, folder: FolderModel): string {
  return (value.length <= LONGEST && placeOf(value, [folder])?.path) || value;
}

function placeOf(value: string, folders: readonly FolderModel[]): { folder: FolderModel; path: string } | undefined {
  const uri = uriOfText(value);
  if (!uri) return undefined;
  const inside = folders
    .filter(({ folder }) => folder.uri.scheme === uri.scheme || !value.includes('://'))
    .map((folder) => ({ folder, path: pathInside(folder.folder.uri, uri) ?? '' }))
    .filter(({ path }) => path !== '')
    // A folder may lie in another one.
    .sort((one, other) => one.path.length - other.path.length);
  return inside[0];
}

/** The URI that a text is, or the file whose absolute path it is; undefined for everything else. */
export function uriOfText(text: string): Uri | undefined {
  if (!/^(?:[/\\]|[A-Za-z]:[/\\]|[a-z][a-z0-9+.-]+:\/\/)/.test(text)) return undefined;
  // The editor composes the letters of names on macOS.
  const spelled = process.platform === 'darwin' ? text.normalize('NFC') : text;
  const uri = text.includes('://') ? parse(spelled) : Uri.file(spelled);
  return uri && (uri.path === '' ? uri : uri.with({ path: posix.normalize(uri.path) }));
}

function parse(value: string): Uri | undefined {
  try {
    return Uri.parse(value, true);
  } catch {
    return undefined;
  }
}
