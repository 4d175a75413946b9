import type { Memento, WorkspaceFolder } from 'vscode';
import { parseSeen, type SeenStore } from '../../core';

/** Keeps what was seen of a folder's task logs in the state of the workspace. */
export function seenState(state: Memento, folder: WorkspaceFolder): SeenStore {
  const key = `seen:${folder.uri.toString()}`;
  return {
    read: () => Promise.resolve(parseSeen(state.get(key))),
    write: async (seen) => state.update(key, seen),
  };
}
