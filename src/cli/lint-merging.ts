import { isUserError } from '../core/base/errors';
import { ATTRIBUTES, decodeText, type Finding, MERGE_DRIVER } from '../core';
import { configuredDriver } from '../node/programs/merge-driver';
import { openFolder } from './open-folder';

/** That git cannot start the program that merges task logs. */
export interface MergingFinding extends Omit<Finding, 'rule' | 'severity'> {
  rule: 'merge-driver';
  severity: 'warning';
}

/**
 * Whether the program that git merges the task logs of a folder with is still there; nothing is said where none is set up, or there is
 * no repository. Git is asked whether it hands them over: a folder above, or this machine alone, may say so.
 * @param folder its path on this machine
 * @param tasksFolders where task logs are, relative to the folder
 */
export async function lintMerging(folder: string, tasksFolders: readonly string[]): Promise<MergingFinding[]> {
  const driver = await configuredDriver(folder).catch((error: unknown) => {
    if (isUserError(error)) return undefined;
    throw error;
  });
  if (driver?.gone === undefined) return [];
  for (const tasksFolder of tasksFolders) {
    if (!(await driver.isFor(`${tasksFolder}/TASK.md`))) continue;
    const message = `The program that git merges task logs with is gone: ${driver.gone}. Run \`django-developer tasks setup-merge --write\`, which writes the one that is here.`;
    const line = await lineOfDriver(folder);
    const place = line === undefined ? { path: tasksFolder, line: 1 } : { path: ATTRIBUTES, line };
    return [{ ...place, rule: 'merge-driver', severity: 'warning', message }];
  }
  return [];
}

/** The line of the folder's own attributes that names the driver, 1-based; undefined where another file does. */
async function lineOfDriver(folder: string): Promise<number | undefined> {
  const files = await openFolder(folder);
  const bytes = (await files.exists(ATTRIBUTES)) ? await files.read(ATTRIBUTES) : undefined;
  const lines = bytes === undefined ? [] : decodeText(bytes).split('\n');
  const at = lines.findIndex((line) => line.trim().split(/\s+/).includes(`merge=${MERGE_DRIVER}`));
  return at === -1 ? undefined : at + 1;
}
