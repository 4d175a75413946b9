import { workspace, type Uri } from 'vscode';
import { UserError } from '../../core/base/errors';
import { pathInput } from '../../tools/path-input';
import type { ApiVerbs } from './api';
import { localisePath } from '../agents/localise-paths';
import { requireTrust } from '../files/require-trust';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';
import { whenSettled } from './when-settled';

/** The verbs for other extensions, over the model that the views read. */
export function openApi(model: Model): ApiVerbs {
  const open = async (uri: Uri): Promise<FolderModel> => {
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
  return {
    detect: async (uri) => {
      const folder = await open(uri);
      return folder.detection ?? folder.mode.django.detect();
    },
    inventory: async (uri, root) => (await open(uri)).mode.django.inventory(root),
    migrations: async (uri, root) => (await open(uri)).mode.django.migrations(root),
    partners: async (uri) => (await open(uri)).partners.load(),
    suggestRoute: async (uri, place) => {
      const opened = await open(uri);
      return opened.mode.partners.rank(inFolder(opened, place));
    },
    createEscalation: async (uri, request) => {
      const opened = await openToWrite(uri);
      const place = request.place && inFolder(opened, request.place);
      return (await opened.createTask(place ? { ...request, place } : request)).path;
    },
    tasks: async (uri) => (await (await open(uri)).mode.tasks.load()).tasks,
    readTask: async (uri, task) => {
      const opened = await open(uri);
      return (await opened.mode.tasks.read(await findTask(opened, task))).text;
    },
    checkTask: async (uri, task) => {
      const opened = await open(uri);
      return opened.mode.tasks.check(await findTask(opened, task));
    },
    updateTask: async (uri, task, change) => {
      const opened = await openToWrite(uri);
      await opened.mode.tasks.change(await findTask(opened, task), change);
    },
    renameTask: async (uri, task, newId) => {
      const { mode } = await openToWrite(uri);
      const { changes, ...renamed } = await mode.tasks.rename(task, newId === undefined ? {} : { newId });
      await mode.tasks.write(changes);
      return renamed;
    },
    mergeTask: async (uri, task) => {
      const opened = await openToWrite(uri);
      const { tasks } = opened.mode;
      const { edit, left } = await tasks.merge(await findTask(opened, task));
      if (edit.edits.length > 0) await tasks.write([edit]);
      return left;
    },
    report: async (uri, task, request) => {
      const opened = await openToWrite(uri);
      return opened.report(await findTask(opened, task), request);
    },
    inbox: async (uri) => {
      const { mode } = await open(uri);
      await mode.tasks.load();
      return mode.inbox.look();
    },
    acceptTask: async (uri, task, { note, allDone = false, notNeeded = '', asChanged = false } = {}) => {
      const opened = await openToWrite(uri);
      const settle = { allDone, notNeeded };
      const path = await findTask(opened, task);
      const { report } = await opened.mode.inbox.accept(path, {
        settle,
        asChanged,
        ...(note !== undefined && { note }),
      });
      return report;
    },
    sendBackTask: async (uri, task, reason) => {
      const opened = await openToWrite(uri);
      await opened.mode.inbox.sendBack(await findTask(opened, task), reason);
    },
  };
}

/** A place that another extension names. @throws UserError where it lies outside the folder */
function inFolder<Place extends { path: string }>(folder: FolderModel, place: Place): Place {
  return { ...place, path: pathInput(localisePath(place.path, folder), 'path') };
}

/** The path of a task log that another extension names. @throws UserError where it names none, or several */
function findTask(folder: FolderModel, task: string): Promise<string> {
  return folder.mode.tasks.find(localisePath(task, folder));
}
