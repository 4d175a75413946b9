import { workspace, type WorkspaceFolder } from 'vscode';
import type { History } from '../../core';
import { createHistory } from '../../node/programs/task-history';

/** The repository of a folder on this machine's disk, once the workspace is trusted: git is a program, and a hostile folder no place for it. */
export function folderHistory({ uri }: WorkspaceFolder): History | undefined {
  if (uri.scheme !== 'file') return undefined;
  let opened: History | undefined;
  const open = (): History | undefined => (workspace.isTrusted ? (opened ??= createHistory(uri.fsPath)) : undefined);
  return {
    commitsOfEach: async (paths) => (paths.length === 0 ? undefined : open())?.commitsOfEach(paths) ?? new Map(),
    commitsAfter: async (commit) => open()?.commitsAfter(commit),
    changesSince: async (since) => open()?.changesSince(since),
    head: async () => open()?.head() ?? {},
    movedFrom: async (commit, path) => open()?.movedFrom(commit, path),
    names: async () => open()?.names() ?? [],
    textAt: async (commit, path) => open()?.textAt(commit, path),
  };
}
