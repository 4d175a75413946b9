import { createDjangoMode, type DjangoMode, type ModeSettings } from '../core';
import type { Change } from '../core/base/change';
import type { Files } from '../core/base/ports';
import { applyChange } from './apply-change';
import { readWorkspaceSettings } from './read-workspace-settings';

/** Core over a folder of this machine's disk, and the means to carry out what it computes. */
export interface NodeMode {
  readonly mode: DjangoMode;
  readonly settings: ModeSettings;
  /** @throws UserError where the file is not what the change was computed against, or cannot be written */
  apply(change: Change): Promise<void>;
}

/**
 * Opens core over a folder, with the settings that the editor keeps there.
 * @param folder its path on this machine
 * @param files the same folder's files
 */
export async function openNodeMode(folder: string, files: Files): Promise<NodeMode> {
  const settings = await readWorkspaceSettings(files);
  const mode = createDjangoMode({ files, clock: { now: () => new Date() }, settings: () => settings });
  return { mode, settings, apply: (change) => applyChange(folder, change) };
}
