import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { bundledInputs, reachedOutputs } from '../../build/reached-outputs.mjs';
import { thirdPartyNotices } from '../../build/third-party-notices.mjs';
import { ABOUT, pluginFiles } from '../../src/node/set-up/plugin-files';
import { readBroughtAlong } from '../../src/node/set-up/read-brought-along';
import { npmPackage, repository } from './repository';
import { runNpm } from './run-npm.mjs';

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
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const manifest = { ...ABOUT, engines: { node: engines.node }, bin: { 'django-developer': 'dist/cli.js' } };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  for (const { path: file, text } of pluginFiles(await readBroughtAlong(path.join(folder, 'media')))) {
    mkdirSync(path.dirname(path.join(folder, 'plugins', file)), { recursive: true });
    writeFileSync(path.join(folder, 'plugins', file), text);
  }
  await runNpm(['pack', '--ignore-scripts', '--pack-destination', path.dirname(npmPackage)], {
    cwd: folder,
    title: 'Packing for npm',
  });
}
