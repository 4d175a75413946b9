import { workspace } from 'vscode';
import type { FolderModel } from '../model/folder-model';
import { uriOf } from '../files/place';

/** Longer values are no paths; the tool says so. */
const LONGEST = 1_000;

/** The folders that have the file or the task that a tool's input names; none where it names neither. */
export async function foldersWith(folders: readonly FolderModel[], input: unknown): Promise<FolderModel[]> {
  if (typeof input !== 'object' || input === null) return [];
  const { path, task } = input as { path?: unknown; task?: unknown };
  const file = [path, task].find(
    (value): value is string => typeof value === 'string' && value !== '' && value.length <= LONGEST,
  );
  if (file === undefined) return [];
  const has = await Promise.all(
    folders.map(async (folder) => folder.tasks.some(({ id }) => id === task) || (await holds(folder, file))),
  );
  return folders.filter((_, index) => has[index]);
}

async function holds({ folder }: FolderModel, file: string): Promise<boolean> {
  const parts = file.split(/[/\\]/);
  if (parts[0] === '' || parts.includes('..') || file.includes(':') || file.includes('\0')) return false;
  return Promise.resolve(workspace.fs.stat(uriOf(folder, parts.join('/')))).then(
    () => true,
    () => false,
  );
}
