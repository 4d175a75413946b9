import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../core/base/errors';
import { realPath } from '../paths/real-path';

/**
 * Refuses to take a file's name away where that is a link: its target would stay where it is.
 * @param root the workspace folder's path on this machine
 * @param path relative to it
 * @param done what is not done to it
 * @throws UserError
 */
export async function refuseLink(root: string, path: string, done: 'renamed' | 'removed'): Promise<void> {
  const stats = await lstat(join(await realPath(root), path)).catch(() => undefined);
  if (stats?.isSymbolicLink() !== true) return;
  throw new UserError(
    `${path} is not ${done}: it is a link to another file.`,
    `Nothing was changed; ${done === 'renamed' ? 'rename' : 'remove'} the file that it leads to.`,
  );
}
