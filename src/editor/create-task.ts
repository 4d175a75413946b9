import type { DraftRequest } from '../core/draft-task';
import { AlreadyExists } from '../core/errors';
import { applyChange } from './apply-change';
import type { FolderModel } from './folder-model';

/** More tasks in one second than a person or an agent starts. */
const MOST_ATTEMPTS = 20;

/**
 * Writes a new task log and shows it in the views.
 * @returns its path, relative to the folder
 * @throws UserError where it cannot be written
 */
export async function createTask(folderModel: FolderModel, request: DraftRequest): Promise<string> {
  const mode = await folderModel.mode();
  for (let attempt = 0; ; attempt += 1) {
    const change = await mode.draftTask(request, attempt);
    try {
      await applyChange(folderModel.folder, change);
    } catch (error) {
      if (error instanceof AlreadyExists && attempt < MOST_ATTEMPTS) continue;
      throw error;
    }
    await folderModel.followTasks([change.path]);
    return change.path;
  }
}
