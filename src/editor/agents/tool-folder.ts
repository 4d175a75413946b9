import { window, workspace } from 'vscode';
import { UserError } from '../../core/errors';
import type { TextSchema } from '../../tools/schema';
import { validateInput } from '../../tools/validate-input';
import type { FolderModel } from '../folder-model';
import type { Model } from '../model';

/** What the editor adds to the input of every tool: which of several workspace folders it means. */
export const FOLDER_SCHEMA = {
  type: 'string',
  description: 'Name of the workspace folder, where several are open; the one in front if left out.',
  minLength: 1,
  maxLength: 200,
} as const satisfies TextSchema;

/**
 * Takes the workspace folder out of a tool's input.
 * @param input anything; what is wrong with the rest of it is for the tool to say
 * @throws UserError where the folder is no text
 */
export function takeFolder(input: unknown): { folder: string | undefined; rest: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || !Object.hasOwn(input, 'folder')) {
    return { folder: undefined, rest: input };
  }
  const { folder, ...rest } = input as { folder: unknown };
  const schema = { type: 'object', properties: { folder: FOLDER_SCHEMA }, additionalProperties: false } as const;
  return { folder: validateInput(schema, { folder }).folder, rest };
}

/**
 * The workspace folder that an agent means: the one it names, else the only one, the only one with Django, or the one in front.
 * @throws UserError where there is none, or nothing says which
 */
export function folderFor({ folders, activeFolders }: Model, name: string | undefined): FolderModel {
  const names = folders.map(({ folder }) => folder.name).join(', ');
  if (name !== undefined) {
    const named = folders.find(({ folder }) => folder.name === name);
    if (!named) throw new UserError(`No workspace folder is called ${JSON.stringify(name)}.`, names ? `Send one of ${names}.` : 'Open a folder first.');
    return named;
  }
  const [first, ...others] = folders;
  if (!first) throw new UserError('No folder is open.', 'Open the folder of the project first.');
  if (others.length === 0) return first;
  const [active, ...otherActive] = activeFolders;
  if (active && otherActive.length === 0) return active;
  const inFront = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  const found = folders.find(({ folder }) => folder === inFront);
  if (!found) throw new UserError('Several workspace folders are open.', `Send folder: one of ${names}.`);
  return found;
}
