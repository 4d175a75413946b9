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
 * no repository.
 * @param folder its path on this machine
 */
export async function lintMerging(folder: string): Promise<MergingFinding[]> {
  const files = await openFolder(folder);
  const bytes = (await files.exists(ATTRIBUTES)) ? await files.read(ATTRIBUTES) : undefined;
  const lines = bytes === undefined ? [] : decodeText(bytes).split('\n');
  const at = lines.findIndex((line) => line.trim().split(/\s+/).includes(`merge=${MERGE_DRIVER}`));
  if (at === -1) return [];
  const { gone } = await configuredDriver(folder).catch((error: unknown) => {
    if (isUserError(error)) return { gone: undefined };
    throw error;
  });
  if (gone === undefined) return [];
  const message = `The program that git merges task logs with is gone: ${gone}. Run \`django-developer tasks setup-merge --yes\`, which writes the one that is here.`;
  return [{ path: ATTRIBUTES, line: at + 1, rule: 'merge-driver', severity: 'warning', message }];
}
