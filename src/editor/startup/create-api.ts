import { workspace, type Uri } from 'vscode';
import { UserError } from '../../core/base/errors';
import { pathInput } from '../../tools/path-input';
import type { DjangoDeveloperApi } from './api';
import { requireTrust } from '../files/require-trust';
import type { FolderModel } from '../model/folder-model';
import type { Outline } from './register-active';
import type { Startup } from './startup';
import { whenSettled } from './when-settled';

/** The verbs for other extensions, over the model that the views read. */
export function createApi(startup: Startup): DjangoDeveloperApi {
  const open = async (uri: Uri): Promise<FolderModel> => {
    const { model } = await startup.open();
    await whenSettled(model);
    const folder = workspace.getWorkspaceFolder(uri);
    const found = folder?.uri.toString() === uri.toString() && model.of(folder);
    if (!found)
      throw new UserError(
        `${uri.toString()} is no workspace folder.`,
        'Name one of vscode.workspace.workspaceFolders.',
      );
    return found;
  };
  const openToWrite = async (uri: Uri): Promise<FolderModel> => {
    requireTrust();
    return open(uri);
  };
  const outline: Outline = (view) => startup.editor?.outline(view) ?? '';
  return Object.freeze<DjangoDeveloperApi>({
    version: 1,
    onDidChange: startup.onDidChange,
    detect: async (uri) => {
      const folder = await open(uri);
      return folder.detection ?? folder.mode.django.detect();
    },
    inventory: async (uri, root) => (await open(uri)).mode.django.inventory(root),
    migrations: async (uri, root) => (await open(uri)).mode.django.migrations(root),
    partners: async (uri) => (await open(uri)).partners.load(),
    suggestRoute: async (uri, place) => (await open(uri)).mode.partners.rank(inFolder(place)),
    createEscalation: async (uri, request) => {
      const folder = await openToWrite(uri);
      const place = request.place && inFolder(request.place);
      return (await folder.createTask(place ? { ...request, place } : request)).path;
    },
    tasks: async (uri) => (await (await open(uri)).mode.tasks.load()).tasks,
    readTask: async (uri, task) => {
      const { mode } = await open(uri);
      return (await mode.tasks.read(await mode.tasks.find(task))).text;
    },
    checkTask: async (uri, task) => {
      const { mode } = await open(uri);
      return mode.tasks.check(await mode.tasks.find(task));
    },
    updateTask: async (uri, task, change) => {
      const folder = await openToWrite(uri);
      await folder.mode.tasks.change(await folder.mode.tasks.find(task), change);
    },
    renameTask: async (uri, task, newId) => {
      const { mode } = await openToWrite(uri);
      const { changes, ...renamed } = await mode.tasks.rename(task, newId === undefined ? {} : { newId });
      await mode.tasks.write(changes);
      return renamed;
    },
    mergeTask: async (uri, task) => {
      const { mode } = await openToWrite(uri);
      const { edit, left } = await mode.tasks.merge(await mode.tasks.find(task));
      if (edit.edits.length > 0) await mode.tasks.write([edit]);
      return left;
    },
    report: async (uri, task, request) => {
      const folder = await openToWrite(uri);
      return folder.report(await folder.mode.tasks.find(task), request);
    },
    inbox: async (uri) => {
      const { mode } = await open(uri);
      await mode.tasks.load();
      return mode.inbox.look();
    },
    acceptTask: async (uri, task, { note, allDone = false, notNeeded = '' } = {}) => {
      const { mode } = await openToWrite(uri);
      const settle = { allDone, notNeeded };
      const path = await mode.tasks.find(task);
      return (await mode.inbox.accept(path, { settle, ...(note !== undefined && { note }) })).report;
    },
    sendBackTask: async (uri, task, reason) => {
      const { mode } = await openToWrite(uri);
      await mode.inbox.sendBack(await mode.tasks.find(task), reason);
    },
    outline: { project: () => outline('project'), partners: () => outline('partners'), tasks: () => outline('tasks') },
  });
}

/** A place that another extension names. @throws UserError where it lies outside the folder */
function inFolder<Place extends { path: string }>(place: Place): Place {
  return { ...place, path: pathInput(place.path, 'path') };
}
