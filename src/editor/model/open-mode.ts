import { workspace, type Memento, type WorkspaceFolder } from 'vscode';
import { createDjangoMode, type DjangoMode } from '../../core';
import { targetBranch } from '../../node/programs/branch-migrations';
import { gitBranches } from '../../node/programs/git-branches';
import { gitRepository } from '../../node/programs/git-repository';
import { createNodeFiles } from '../../node/reading/node-files';
import { applyChange } from '../files/apply-change';
import { checkChange } from '../files/check-change';
import { withOpenDocuments } from '../files/open-document-files';
import { createWorkspaceFiles } from '../files/workspace-files';
import { requireFolder } from '../files/require-folder';
import { folderHistory } from '../inbox/folder-history';
import { seenState } from '../inbox/seen-state';
import { readLineBreak, readSettings } from './settings';

/** Opens core over a workspace folder: its files with what is unsaved in editors, and the settings as they stand. */
export function openMode(folder: WorkspaceFolder, state: Memento): DjangoMode {
  const files = folder.uri.scheme === 'file' ? createNodeFiles(folder.uri.fsPath) : createWorkspaceFiles(folder);
  const history = folderHistory(folder);
  return createDjangoMode({
    files: withOpenDocuments(folder, files),
    changes: {
      check: (change) => checkChange(folder, change),
      apply: async (change) => {
        await requireFolder(folder);
        await applyChange(folder, change);
      },
    },
    ...(folder.uri.scheme === 'file' && {
      branches: gitBranches(folder.uri.fsPath, () => workspace.isTrusted && readSettings(folder).taskBranches),
      target: targetBranch(folder.uri.fsPath, () => workspace.isTrusted),
      repository: gitRepository(folder.uri.fsPath, () => workspace.isTrusted),
    }),
    clock: { now: () => new Date() },
    chance: Math.random,
    settings: () => ({ ...readSettings(folder), lineBreak: readLineBreak(folder) }),
    namesFiles: true,
    seen: seenState(state, folder),
    ...(history && { history }),
  });
}
