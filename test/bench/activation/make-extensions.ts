import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { makeTemporaryFolder } from '../../host/make-temporary-folder';

/** Packs an extension that is activated as ours is and does nothing. */
export async function makeEmptyExtension(ours: {
  engines: { vscode: string };
  activationEvents: string[];
}): Promise<{ id: string; vsix: string }> {
  const { engines, activationEvents } = ours;
  const folder = makeExtension({
    name: 'empty',
    publisher: 'bench',
    engines,
    activationEvents,
    main: './extension.js',
  });
  writeFileSync(path.join(folder, 'extension.js'), 'exports.activate = () => undefined;\n');
  const vsix = path.join(folder, 'empty.vsix');
  await createVSIX({
    cwd: folder,
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
  return { id: 'bench.empty', vsix };
}

/** Makes the extension under development that a test window must have: it has no code. */
export function makeTestDriver(): string {
  return makeExtension({ name: 'driver', publisher: 'bench', engines: { vscode: '*' } });
}

function makeExtension(manifest: Record<string, unknown>): string {
  const folder = path.join(makeTemporaryFolder('django-bench'), String(manifest['name']));
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version: '1.0.0', ...manifest }));
  return folder;
}
