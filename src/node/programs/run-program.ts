import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Program } from './find-program';

const execute = promisify(execFile);

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
}

/**
 * Runs a program, and nothing in a shell; every process that the product starts begins here.
 * @returns what it wrote to standard output
 * @throws Error where it cannot be started, fails, takes too long or says too much
 */
export async function runProgram(
  { file, path }: Program,
  args: readonly string[],
  { cwd, env, patience, maxBytes }: RunOptions,
): Promise<string> {
  const others = Object.entries(env).filter(([name]) => name.toUpperCase() !== 'PATH');
  // Windows' own shell would look for what a program starts in the working directory first.
  const all = { ...Object.fromEntries(others), PATH: path, NoDefaultCurrentDirectoryInExePath: '1' };
  // Where the server has no console, each program would open one for a moment.
  const { stdout } = await execute(file, [...args], {
    cwd,
    env: all,
    timeout: patience,
    maxBuffer: maxBytes,
    windowsHide: true,
  });
  return stdout;
}
