import { spawnSync } from 'node:child_process';

/** Whether a shell is there and starts programs of this system: the bash of Windows' own Linux is another one's. */
export function canRunNode(shell: string): boolean {
  return (
    spawnSync(shell, ['-c', `'${process.execPath}' --version`], { encoding: 'utf8' }).stdout?.trim() === process.version
  );
}
