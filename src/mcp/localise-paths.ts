import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutFolder } from '../node/paths/without-folder';

/** The properties by which tools take a file or a directory, or several. */
const PATHS = ['path', 'task', 'root', 'files_changed'];

/** Longer values are no paths; the tool says so. */
const LONGEST = 2_000;

/**
 * Makes the absolute paths and file URIs in a tool's input relative to the folder that they lie in: models know files by these. What lies
 * outside stays as it is, for the tool to refuse.
 * @param folder its path on this machine
 * @param input anything
 */
export async function localisePaths(folder: string, input: unknown): Promise<unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const result: Record<string, unknown> = { ...input };
  for (const name of PATHS) {
    const value = Object.hasOwn(input, name) ? result[name] : undefined;
    if (typeof value === 'string') result[name] = await localise(folder, value);
    else if (Array.isArray(value))
      result[name] = await Promise.all(
        value.map((one: unknown) => (typeof one === 'string' ? localise(folder, one) : one)),
      );
  }
  return result;
}

async function localise(folder: string, text: string): Promise<string> {
  const value = text.trim();
  if (value.length > LONGEST || value.includes('\0')) return text;
  const path = /^file:\/\//i.test(value) ? pathOfUri(value) : value;
  const inside = path === undefined ? undefined : await withoutFolder(resolve(folder), path);
  if (inside === undefined || inside === path) return text;
  return inside === '' ? '.' : inside;
}

function pathOfUri(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
