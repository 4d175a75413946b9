import {
  DocumentLink,
  FileType,
  languages,
  Range,
  Uri,
  workspace,
  type DocumentSelector,
  type Disposable,
  type WorkspaceFolder,
} from 'vscode';
import { findReferences, type Reference, resolveReference } from '../../core';
import type { Model } from '../model/model';
import { uriOf } from '../files/place';
import { taskOfFile } from '../model/task-of-file';

/** Paths and task ids in a task log open their files. Nothing else becomes a link: only files of the workspace folder that exist. */
export function registerTaskLinks(selector: DocumentSelector, model: Model): Disposable {
  return languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks: async (document, token) => {
      const subject = taskOfFile(model, document.uri);
      const folderModel = subject && model.of(subject.folder);
      if (!folderModel) return [];
      const others = new Map(
        folderModel.tasks.filter(({ path }) => path !== subject.task.path).map(({ id, path }) => [id, path]),
      );
      const references = findReferences(document.getText(), (id) => others.has(id));
      const find = rememberingFinder(subject.folder, subject.task.path);
      const links: DocumentLink[] = [];
      for (const reference of references) {
        if (token.isCancellationRequested) return [];
        const path = reference.kind === 'task' ? others.get(reference.id) : await find(reference.path);
        if (path === undefined) continue;
        const range = new Range(document.positionAt(reference.start), document.positionAt(reference.end));
        links.push(new DocumentLink(range, uriOf(subject.folder, path).with({ fragment: fragmentOf(reference) })));
      }
      return links;
    },
  });
}

function fragmentOf(reference: Reference): string {
  return reference.kind === 'file' && reference.line !== undefined ? `L${reference.line}` : '';
}

/** Finds the file that a path means, and asks the disk about each path once. */
function rememberingFinder(folder: WorkspaceFolder, from: string): (path: string) => Promise<string | undefined> {
  const known = new Map<string, Promise<string | undefined>>();
  const find = async (path: string): Promise<string | undefined> => {
    for (const candidate of resolveReference(from, path)) if (await isFile(uriOf(folder, candidate))) return candidate;
    return undefined;
  };
  return (path) => {
    const found = known.get(path) ?? find(path);
    known.set(path, found);
    return found;
  };
}

function isFile(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );
}
