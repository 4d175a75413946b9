import { window, workspace } from 'vscode';
import { UserError } from '../../core/base/errors';
import type { TextSchema } from '../../tools/schema';
import type { Tool } from '../../tools/tool';
import { validateInput } from '../../tools/validate-input';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { foldersWith } from './folders-with';
import { isSameFile } from '../files/place';
import { localisePaths, uriOfText } from './localise-paths';

/** What the editor adds to the input of every tool: which of several workspace folders it means. */
const FOLDER_SCHEMA = {
  type: 'string',
  description:
    'Name or URI of the workspace folder, where several are open; if left out, the one that path or task lies in, else, for what only reads, the one in front.',
  minLength: 1,
  maxLength: 2_000,
} as const satisfies TextSchema;

/** A tool's call, once it is clear where it goes. */
export interface ToolCall {
  folder: FolderModel;
  /** For the tool to validate: without `folder`, and with paths relative to it. */
  input: unknown;
}

/**
 * Finds the workspace folder that an agent means: the one it names, else the one that an absolute path lies in, the only one that is
 * open, that has the file or task, or that is Django, else the one in front. What writes must not depend on what is in front: that
 * may change while the user is asked.
 * @param input anything; what is wrong with it beside its folder is for the tool to say
 * @throws UserError where there is none, or nothing says which
 */
export async function locateCall(model: Model, { writes }: Pick<Tool, 'writes'>, input: unknown): Promise<ToolCall> {
  const { folder: wanted, rest } = takeFolder(input);
  const named = wanted === undefined ? undefined : folderNamed(model, wanted);
  const localised = localisePaths(rest, named ? [named] : model.folders);
  const folder = named ?? localised.folder ?? (await folderWithout(model, rest, !writes));
  return { folder, input: localised.input };
}

/** Takes the workspace folder out of a tool's input. @throws UserError where it is no text */
function takeFolder(input: unknown): { folder: string | undefined; rest: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || !Object.hasOwn(input, 'folder')) {
    return { folder: undefined, rest: input };
  }
  const { folder, ...rest } = input as { folder: unknown };
  const schema = { type: 'object', properties: { folder: FOLDER_SCHEMA }, additionalProperties: false } as const;
  return { folder: validateInput(schema, { folder }).folder, rest };
}

function folderNamed({ folders }: Model, name: string): FolderModel {
  const wanted = uriOfText(name);
  const found = folders.filter(
    ({ folder: { name: called, uri } }) => called === name.replace(/\/$/, '') || (wanted && isSameFile(uri, wanted)),
  );
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (first)
    throw new UserError(
      `Several workspace folders are called ${JSON.stringify(name)}.`,
      `Send one of ${found.map(({ folder }) => folder.uri.toString()).join(', ')}.`,
    );
  const names = namesOf(folders);
  throw new UserError(
    `No workspace folder is called ${JSON.stringify(name.slice(0, 60))}.`,
    names ? `Send one of ${names}.` : 'Open a folder first.',
  );
}

async function folderWithout(
  { folders, activeFolders }: Model,
  input: unknown,
  mayBeFront: boolean,
): Promise<FolderModel> {
  const [first, ...others] = folders;
  if (!first) throw new UserError('No folder is open.', 'Open the folder of the project first.');
  if (others.length === 0) return first;
  const holding = await foldersWith(folders, input);
  const inFront =
    mayBeFront && window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  for (const candidates of [holding, activeFolders]) if (candidates.length === 1 && candidates[0]) return candidates[0];
  const front = (holding.length > 0 ? holding : folders).find(({ folder }) => folder === inFront);
  if (front) return front;
  const possible = namesOf(holding.length > 0 ? holding : folders);
  throw new UserError(
    holding.length > 0 ? 'Several workspace folders have that.' : 'Several workspace folders are open.',
    `Send folder: one of ${possible}.`,
  );
}

/** What the folders are called, or their URIs where names are not enough. */
function namesOf(folders: readonly FolderModel[]): string {
  const names = folders.map(({ folder }) => folder.name);
  return (new Set(names).size === names.length ? names : folders.map(({ folder }) => folder.uri.toString())).join(', ');
}
