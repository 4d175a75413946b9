import { workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import type { Files } from '../../core';
import { isSameFile, uriOf } from './place';

/** The same files, but a document with unsaved changes is read as it stands in its editor. */
export function withOpenDocuments(folder: WorkspaceFolder, files: Files): Files {
  return {
    walk: (request) => files.walk(request),
    exists: (path) => files.exists(path),
    obstacle: async (path) => files.obstacle?.(path),
    kindAt: (path) => files.kindAt(path),
    glob: (glob) => files.glob(glob),
    read: async (path, options) => {
      const document = unsavedDocument(folder, path);
      return document ? new TextEncoder().encode(document.getText()) : files.read(path, options);
    },
  };
}

/** The open document of a file, where it has changes that are not on disk. */
export function unsavedDocument(folder: WorkspaceFolder, path: string): TextDocument | undefined {
  const uri = uriOf(folder, path);
  return workspace.textDocuments.find((document) => document.isDirty && isSameFile(document.uri, uri));
}
