import { promisify } from 'node:util';
import type { Program } from './find-program';

/** How a program is run. */
export interface RunOptions {
  /** The directory it works in. */
  cwd: string;
  /** Its whole environment but PATH. */
  env: NodeJS.ProcessEnv;
  /** After so many milliseconds it is ended. */
  patience: number;
  /** More bytes of an answer are refused. */
  maxBytes: number;
  /** What it reads from standard input; nothing where it is absent. */
  input?: string;
  /** What its answer is read as; `latin1` is one character for each byte. */
  encoding?: 'utf8' | 'latin1';
}

/**
 * Runs a program, and nothing in a shell; every process that the product starts begins here.
 * @returns what it wrote to standard output
 * @throws Error where it cannot be started, fails, takes too long or says too much
 */
export async function runProgram(
  { file, path }: Program,
  args: readonly string[],
  { cwd, env, patience, maxBytes, input, encoding = 'utf8' }: RunOptions,
): Promise<string> {
  const others = Object.entries(env).filter(([name]) => name.toUpperCase() !== 'PATH');
  // Windows' own shell would look for what a program starts in the working directory first.
  const all = { ...Object.fromEntries(others), PATH: path, NoDefaultCurrentDirectoryInExePath: '1' };
  // Loading it takes as long as reading many a folder, and most of what is asked needs no program.
  const { execFile } = await import('node:child_process');
  // Where the server has no console, each program would open one for a moment.
  const running = promisify(execFile)(file, [...args], {
    cwd,
    env: all,
    timeout: patience,
    maxBuffer: maxBytes,
    windowsHide: true,
    encoding,
  });
  if (input !== undefined) {
    // It may end before it has read all of it; that is told by how it ends.
    running.child.stdin?.on('error', () => undefined);
    running.child.stdin?.end(input);
  }
  return (await running).stdout;
}
