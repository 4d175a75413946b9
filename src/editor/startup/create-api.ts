import { workspace, type Uri } from 'vscode';
import { UserError } from '../../core/base/errors';
import { pathInput } from '../../tools/path-input';
import type { DjangoDeveloperApi } from './api';
import { requireTrust } from '../files/require-trust';
import type { FolderModel } from '../model/folder-model';
import type { Outline } from './register-active';
import type { Startup } from './startup';
import { whenSettled } from './when-settled';

/** A folder, and what makes an absolute path in it relative. */
interface OpenFolder {
  folder: FolderModel;
  localise(path: string, folder: FolderModel): string;
}

/** The verbs for other extensions, over the model that the views read. */
export function createApi(startup: Startup): DjangoDeveloperApi {
  const open = async (uri: Uri): Promise<OpenFolder> => {
    const { model, agents } = await startup.open();
    await whenSettled(model);
    const folder = workspace.getWorkspaceFolder(uri);
    const found = folder?.uri.toString() === uri.toString() && model.of(folder);
    if (!found)
      throw new UserError(
        `${uri.toString()} is no workspace folder.`,
        'Name one of vscode.workspace.workspaceFolders.',
      );
    return { folder: found, localise: agents.localisePath };
  };
  const openToWrite = async (uri: Uri): Promise<OpenFolder> => {
    requireTrust();
    return open(uri);
  };
  const outline: Outline = (view) => startup.editor?.outline(view) ?? '';
  return Object.freeze<DjangoDeveloperApi>({
    version: 1,
    onDidChange: startup.onDidChange,
    detect: async (uri) => {
      const { folder } = await open(uri);
      return folder.detection ?? folder.mode.django.detect();
    },
    inventory: async (uri, root) => (await open(uri)).folder.mode.django.inventory(root),
    migrations: async (uri, root) => (await open(uri)).folder.mode.django.migrations(root),
    partners: async (uri) => (await open(uri)).folder.partners.load(),
    suggestRoute: async (uri, place) => {
      const opened = await open(uri);
      return opened.folder.mode.partners.rank(inFolder(opened, place));
    },
    createEscalation: async (uri, request) => {
      const opened = await openToWrite(uri);
      const place = request.place && inFolder(opened, request.place);
      return (await opened.folder.createTask(place ? { ...request, place } : request)).path;
    },
    tasks: async (uri) => (await (await open(uri)).folder.mode.tasks.load()).tasks,
    readTask: async (uri, task) => {
      const opened = await open(uri);
      return (await opened.folder.mode.tasks.read(await findTask(opened, task))).text;
    },
    checkTask: async (uri, task) => {
      const opened = await open(uri);
      return opened.folder.mode.tasks.check(await findTask(opened, task));
    },
    updateTask: async (uri, task, change) => {
      const opened = await openToWrite(uri);
      await opened.folder.mode.tasks.change(await findTask(opened, task), change);
    },
    renameTask: async (uri, task, newId) => {
      const { mode } = (await openToWrite(uri)).folder;
      const { changes, ...renamed } = await mode.tasks.rename(task, newId === undefined ? {} : { newId });
      await mode.tasks.write(changes);
      return renamed;
    },
    mergeTask: async (uri, task) => {
      const opened = await openToWrite(uri);
      const { tasks } = opened.folder.mode;
      const { edit, left } = await tasks.merge(await findTask(opened, task));
      if (edit.edits.length > 0) await tasks.write([edit]);
      return left;
    },
    report: async (uri, task, request) => {
      const opened = await openToWrite(uri);
      return opened.folder.report(await findTask(opened, task), request);
    },
    inbox: async (uri) => {
      const { mode } = (await open(uri)).folder;
      await mode.tasks.load();
      return mode.inbox.look();
    },
    acceptTask: async (uri, task, { note, allDone = false, notNeeded = '' } = {}) => {
      const opened = await openToWrite(uri);
      const settle = { allDone, notNeeded };
      const path = await findTask(opened, task);
      const { report } = await opened.folder.mode.inbox.accept(path, { settle, ...(note !== undefined && { note }) });
      return report;
    },
    sendBackTask: async (uri, task, reason) => {
      const opened = await openToWrite(uri);
      await opened.folder.mode.inbox.sendBack(await findTask(opened, task), reason);
    },
    outline: { project: () => outline('project'), partners: () => outline('partners'), tasks: () => outline('tasks') },
  });
}

/** A place that another extension names. @throws UserError where it lies outside the folder */
function inFolder<Place extends { path: string }>({ folder, localise }: OpenFolder, place: Place): Place {
  return { ...place, path: pathInput(localise(place.path, folder), 'path') };
}

/** The path of a task log that another extension names. @throws UserError where it names none, or several */
function findTask({ folder, localise }: OpenFolder, task: string): Promise<string> {
  return folder.mode.tasks.find(localise(task, folder));
}
