import { workspace, type WorkspaceFolder } from 'vscode';
import type { History } from '../../core';

/** The repository of a folder on this machine's disk, once the workspace is trusted: git is a program, and a hostile folder no place for it. */
export function folderHistory({ uri }: WorkspaceFolder): History | undefined {
  if (uri.scheme !== 'file') return undefined;
  let opened: Promise<History> | undefined;
  const open = async (): Promise<History | undefined> => {
    if (!workspace.isTrusted) return undefined;
    return (opened ??= import('../../node/programs/task-history').then(({ createHistory }) =>
      createHistory(uri.fsPath),
    ));
  };
  return {
    commitsOfEach: async (paths) => (paths.length === 0 ? undefined : await open())?.commitsOfEach(paths) ?? new Map(),
    commitsAfter: async (commit) => (await open())?.commitsAfter(commit),
    changesSince: async (since) => (await open())?.changesSince(since),
    head: async () => (await open())?.head() ?? {},
    movedFrom: async (commit, path) => (await open())?.movedFrom(commit, path),
    names: async () => (await open())?.names() ?? [],
    textAt: async (commit, path) => (await open())?.textAt(commit, path),
  };
}
