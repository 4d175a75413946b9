import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { repository } from './repository';

/**
 * Runs a script on the Node.js that runs this, in the repository, and lets it write to the terminal.
 * @returns its exit code; 1 when a signal ended it
 */
export async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: repository, stdio: 'inherit', env: { ...process.env, ...env } });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
