import { existsSync } from 'node:fs';
import { UserError } from '../../core/base/errors';
import { MERGE_DRIVER, programOfDriver } from '../../core';
import { openGit } from './ask-git';
import { findProgram, searchFor } from './find-program';
import { saysItsOwn } from './says-its-own';

const KEY = `merge.${MERGE_DRIVER}.driver`;

/** The merge driver as a repository has it configured. */
export interface ConfiguredDriver {
  /** The command that git runs; undefined where none is configured. */
  command: string | undefined;
  /** The first of its paths where nothing is any more. */
  gone?: string;
  /** Whether git hands a file to the driver, by whichever of its attributes. @param path relative to the folder; nothing has to be there */
  isFor(path: string): Promise<boolean>;
  /** Writes another command into the configuration of this repository alone. @throws UserError where git refuses, or it is another's */
  set(command: string): Promise<void>;
}

/**
 * Asks git which merge driver of ours it runs for a folder.
 * @param folder its path on this machine
 * @throws UserError where there is no git, or no repository
 */
export async function configuredDriver(folder: string): Promise<ConfiguredDriver> {
  const program = findProgram('git', searchFor(folder));
  if (program === undefined) throw new UserError('There is no git on this machine.', 'Install it, and put it on PATH.');
  const ask = await openGit(program, folder);
  if ((await ask('rev-parse', '--is-inside-work-tree'))?.trim() !== 'true')
    throw new UserError('This folder is in no repository that git can read.', 'Name one that is, or run git init.');
  const command = (await ask('config', '--get', KEY))?.replace(/\n$/, '');
  const gone = programOfDriver(command ?? '').find((path) => !existsSync(path));
  return {
    command,
    ...(gone !== undefined && { gone }),
    isFor: async (path) => (await ask('check-attr', '-z', 'merge', '--', path))?.split('\0')[2] === MERGE_DRIVER,
    set: async (wanted) => {
      if (!(await saysItsOwn(ask, folder)))
        throw new UserError(
          'The .git of this folder leads to a repository that does not name this folder as its own.',
          `Nothing was written into it; if it is yours, run git config ${KEY} there by hand.`,
        );
      if ((await ask('config', '--local', KEY, wanted)) === undefined)
        throw new UserError('git did not take the configuration.', `Run git config ${KEY} by hand to see why.`);
    },
  };
}
