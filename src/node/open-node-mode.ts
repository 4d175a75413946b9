import { createDjangoMode, type DjangoMode, type Files, type ModeSettings } from '../core';
import { applyChange } from './writing/apply-change';
import { checkChange } from './writing/check-change';
import { gitBranches } from './programs/git-branches';
import { readWorkspaceSettings } from './read-workspace-settings';

/** Core over a folder of this machine's disk. */
export interface NodeMode {
  readonly mode: DjangoMode;
  readonly settings: ModeSettings;
}

/**
 * Opens core over a folder, with the settings that the editor keeps there.
 * @param folder its path on this machine
 * @param files the same folder's files
 */
export async function openNodeMode(folder: string, files: Files): Promise<NodeMode> {
  const settings = await readWorkspaceSettings(files);
  const mode = createDjangoMode({
    files,
    changes: {
      check: (change) => checkChange(folder, change),
      apply: (change) => applyChange(folder, change),
    },
    branches: gitBranches(folder),
    clock: { now: () => new Date() },
    settings: () => settings,
  });
  return { mode, settings };
}
