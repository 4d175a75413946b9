import { createDjangoMode, type DjangoMode, type Files, type ModeSettings } from '../core';
import { createHistory } from './programs/task-history';
import { applyChange } from './writing/apply-change';
import { checkChange } from './writing/check-change';
import { namesInSettings } from './paths/names-in-settings';
import { targetBranch } from './programs/branch-migrations';
import { gitBranches } from './programs/git-branches';
import { gitRepository } from './programs/git-repository';
import { seenFile } from './writing/seen-file';
import { readWorkspaceSettings } from './read-workspace-settings';

/** Core over a folder of this machine's disk. */
export interface NodeMode {
  readonly mode: DjangoMode;
  readonly settings: ModeSettings;
  /** Whether the folder lies in a repository: there it is kept what was seen, and by it others get what is written. */
  readonly isInRepository: boolean;
  /** By what names somebody works here, as git's settings say. */
  names(): readonly string[];
}

/**
 * Opens core over a folder, with the settings that the editor keeps there.
 * @param folder its path on this machine
 * @param files the same folder's files
 * @param options.asksGit whether git may be run to learn who has changed a task log
 */
export async function openNodeMode(folder: string, files: Files, { asksGit = true } = {}): Promise<NodeMode> {
  const settings = await readWorkspaceSettings(files);
  const seen = seenFile(folder);
  const mode = createDjangoMode({
    files,
    changes: {
      check: (change) => checkChange(folder, change),
      apply: (change) => applyChange(folder, change),
    },
    ...(asksGit && { branches: gitBranches(folder), target: targetBranch(folder) }),
    clock: { now: () => new Date() },
    chance: Math.random,
    settings: () => settings,
    ...(asksGit && { history: createHistory(folder), repository: gitRepository(folder) }),
    names: () => Promise.resolve(namesInSettings(folder)),
    ...(seen && { seen }),
  });
  return { mode, settings, isInRepository: seen !== undefined, names: () => namesInSettings(folder) };
}
