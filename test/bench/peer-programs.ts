import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from '../host/run-npm.mjs';

/**
 * Installs programs from npm beside the repository, each once: what is compared with is no dependency of it. None of their install
 * scripts run.
 * @param packages with their versions: `backlog.md@1.52.0`
 * @returns the node_modules that they lie in
 */
export async function peerPrograms(packages: readonly string[]): Promise<string> {
  const folder = join(tmpdir(), 'django-developer-peers');
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{"private":true}\n');
  const modules = join(folder, 'node_modules');
  const missing = packages.filter((name) => !existsSync(join(modules, name.replace(/(.)@[^@]*$/, '$1'))));
  if (missing.length > 0)
    await runNpm(['install', '--ignore-scripts', '--no-audit', '--no-fund', ...missing], {
      cwd: folder,
      title: `Installing ${missing.join(', ')}`,
    });
  return modules;
}
