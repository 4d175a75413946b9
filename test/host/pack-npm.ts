import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { bundledInputs, reachedOutputs } from '../../build/reached-outputs.mjs';
import { thirdPartyNotices } from '../../build/third-party-notices.mjs';
import { packPlugins } from './pack-plugins';
import { npmPackage, repository } from './repository';
import { runNpm } from './run-npm.mjs';

/** What package.json and package.nls.json have that the package for npm takes over. */
interface Manifest {
  version: string;
  license: string;
  keywords: readonly string[];
  engines: { node: string };
}

const read = (file: string): string => readFileSync(path.join(repository, file), 'utf8');

/**
 * Packs the command line and the MCP server, as the last build for release has left them, to {@link npmPackage}: one program without
 * dependencies, with a manifest of its own.
 * @throws Error where nothing is built for release, or npm fails
 */
export async function packNpm(): Promise<void> {
  if (!existsSync(path.join(repository, 'dist/outputs.json')))
    throw new Error('Nothing is built for release. Run npm run package:npm.');
  const outputs = JSON.parse(read('dist/outputs.json')) as Metafile['outputs'];
  const shipped = reachedOutputs(outputs, ['dist/cli.js']);
  const folder = path.join(repository, 'dist/npm');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  for (const file of [...shipped, 'LICENSE']) cpSync(path.join(repository, file), path.join(folder, file));
  for (const media of ['media/agents', 'media/skills'])
    cpSync(path.join(repository, media), path.join(folder, media), { recursive: true });
  cpSync(path.join(repository, 'build/npm/README.md'), path.join(folder, 'README.md'));
  writeFileSync(
    path.join(folder, 'ThirdPartyNotices.txt'),
    thirdPartyNotices(bundledInputs(outputs, shipped), repository),
  );
  const about = manifest();
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(about, undefined, 2)}\n`);
  packPlugins(path.join(folder, 'plugins'), about);
  await runNpm(['pack', '--ignore-scripts', '--pack-destination', path.dirname(npmPackage)], {
    cwd: folder,
    title: 'Packing for npm',
  });
}

function manifest() {
  const { version, license, keywords, engines } = JSON.parse(read('package.json')) as Manifest;
  return {
    name: 'django-developer',
    version,
    description:
      'Says where there is Django, which work lies beyond it and with whom it belongs: a command line, and an MCP server for agents.',
    license,
    keywords: [...keywords, 'mcp', 'cli'],
    engines: { node: engines.node },
    bin: { 'django-developer': 'dist/cli.js' },
  };
}
