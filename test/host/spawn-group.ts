import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { atShutdown } from './shutdown';

export interface ProcessGroup {
  process: ChildProcess;
  /** Ends the process with everything it started. */
  stop(): void;
}

/** Starts a process that ends, with all of its descendants, no later than this one. */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ProcessGroup {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  return { process: child, stop: atShutdown(() => killGroup(child.pid)) };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
