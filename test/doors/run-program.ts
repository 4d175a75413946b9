import { spawn } from 'node:child_process';

/** How a program ended, and what it said. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** How a program is started. `shell` is for what only a shell of the system can start. */
export interface Start {
  cwd?: string;
  input?: string;
  env?: NodeJS.ProcessEnv;
  shell?: boolean;
}

/** Starts a program of this repository as a user would. */
export function runProgram(file: string, args: readonly string[], start: Start = {}): Promise<Ended> {
  return runCommand(process.execPath, [file, ...args], start);
}

/** Starts whatever is named, and waits for its end. */
export function runCommand(
  command: string,
  args: readonly string[],
  { input = '', ...options }: Start = {},
): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { ...options, stdio: 'pipe' });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}
