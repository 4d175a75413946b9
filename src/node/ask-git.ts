import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A history that takes longer to look through is not worth waiting for. */
const PATIENCE_MS = 5_000;

/** No monitor of the files and no hook that a repository names; and paths as they are. */
const SETTINGS = ['core.fsmonitor=false', `core.hooksPath=${devNull}`, 'core.quotePath=false'];

/** Asks git about one folder. @returns the lines of the answer; none where git cannot answer */
export type AskGit = (...question: readonly string[]) => Promise<string[]>;

/**
 * Git as it can be asked about a folder of which nothing is run: a repository that came with its `.git` may name programs in
 * its configuration, and git runs some of them only to see what has changed.
 * @param git the program's path
 * @param folder the folder's path on this machine
 */
export async function gitOf(git: string, folder: string): Promise<AskGit> {
  const ask = async (
    settings: readonly string[],
    question: readonly string[],
    separator: string,
  ): Promise<string[]> => {
    const args = [...settings.flatMap((setting) => ['-c', setting]), ...question];
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };
    try {
      // Where the server has no console, each git would open one for a moment.
      const { stdout } = await execute(git, args, {
        cwd: folder,
        env,
        timeout: PATIENCE_MS,
        maxBuffer: 16 * 1024 * 1024,
        windowsHide: true,
      });
      return stdout.split(separator).filter((line) => line !== '');
    } catch {
      return [];
    }
  };
  const filters = await ask(SETTINGS, ['config', '--null', '--name-only', '--get-regexp', String.raw`^filter\.`], '\0');
  // The first = ends a name here: such a filter cannot be turned off.
  if (filters.some((name) => name.includes('='))) return () => Promise.resolve([]);
  const settings = [...SETTINGS, ...filters.map((name) => `${name}=${name.endsWith('.required') ? 'false' : ''}`)];
  return (...question) => ask(settings, question, '\n');
}
