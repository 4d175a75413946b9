import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The version that is measured, so that two runs compare. */
const ANALYSER = '@specfy/stack-analyser@1.27.3';

/** Installs @specfy/stack-analyser into a directory; undefined where npm cannot have it. Its path is that of the package. */
export async function installAnalyser(directory: string): Promise<string | undefined> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'package.json'), '{"private":true}');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel', 'error', ANALYSER];
  const { status } = spawnSync('npm', args, {
    cwd: directory,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 120_000,
  });
  return status === 0 ? join(directory, 'node_modules/@specfy/stack-analyser') : undefined;
}
