import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from './find-program';

const execute = promisify(execFile);

/** A history that takes longer to look through is not worth waiting for. */
const PATIENCE_MS = 5_000;

/** More files tell nobody anything. */
const MOST_FILES = 50;

/**
 * The files that git says have changed in a folder since a day: committed since then, or not committed yet. Task logs and reports
 * are left out, they are not the work.
 * @param folder its path on this machine
 * @param since `YYYY-MM-DD`; `''` where only what is not committed counts
 * @returns paths relative to the folder, sorted, 50 at most; none where there is no git
 */
export async function changedFiles(folder: string, since: string): Promise<string[]> {
  const git = findProgram('git');
  if (git === undefined) return [];
  const committed = since === '' ? [] : ['log', `--since=${since}T00:00:00`, '--name-only', '--pretty=format:', '--relative', '--diff-filter=d'];
  const questions = [committed, ['diff', 'HEAD', '--name-only', '--relative'], ['ls-files', '--others', '--exclude-standard']];
  const answers = await Promise.all(questions.map((question) => ask(git, folder, question)));
  const files = new Set(answers.flat().filter((file) => !/^\.(?:ruru|mdtm|tasks)\//.test(file)));
  return [...files].sort().slice(0, MOST_FILES);
}

async function ask(git: string, cwd: string, question: readonly string[]): Promise<string[]> {
  if (question.length === 0) return [];
  // A program that the repository's own configuration names as its file monitor would be run.
  const args = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...question, '--', '.'];
  try {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0' };
    // Where the server has no console, each git would open one for a moment.
    const { stdout } = await execute(git, args, { cwd, env, timeout: PATIENCE_MS, maxBuffer: 16 * 1024 * 1024, windowsHide: true });
    return stdout.split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}
