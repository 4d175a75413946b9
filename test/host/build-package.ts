import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { repository, vsix } from './repository';
import { runNode } from './run-node';

/**
 * Builds the extension for release and packs it to {@link vsix}.
 * @param node how scripts are run
 * @returns the exit code
 */
export async function buildPackage(node = runNode): Promise<number> {
  mkdirSync(path.dirname(vsix), { recursive: true });
  // Everything that runs is in the bundles, so no dependency goes into the package; the sources have no public home to link to,
  // so the README's links stay as they are.
  const flags = [
    '--changelog-path',
    'dist/CHANGELOG.md',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    vsix,
  ];
  const code = await node(['node_modules/@vscode/vsce/vsce', 'package', ...flags]);
  if (code === 0) console.log(`${path.relative(repository, vsix)}: ${Math.round(statSync(vsix).size / 1024)} KB`);
  return code;
}
