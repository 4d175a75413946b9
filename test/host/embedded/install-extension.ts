import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Installs an extension package for the servers that use the same data folder.
 * @param server the folder with `out/server-main.js`
 */
export async function installExtension(server: string, data: string, vsix: string): Promise<void> {
  const args = [
    'out/server-main.js',
    '--accept-server-license-terms',
    '--server-data-dir',
    data,
    '--install-extension',
    vsix,
    '--force',
  ];
  await promisify(execFile)(process.execPath, args, { cwd: server });
}
