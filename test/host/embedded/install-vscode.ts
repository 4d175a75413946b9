import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from '../run-npm.mjs';
import { installOnce } from './install-once';
import { restoreApiGate } from './restore-api-gate';

/** The release of code-server, an npm package that contains the plain VS Code server with its web workbench. */
const CODE_SERVER = '4.139.1';

/** What that release calls the VS Code inside. */
const VSCODE = '1.139.1';

/**
 * Installs the VS Code server from the npm registry, once.
 *
 * The install scripts stay unrun: they compile native modules, and VS Code works without those.
 * @returns the absolute path of the server's folder, the one with `out/server-main.js`
 */
export async function installVscode(): Promise<string> {
  const folder = await installOnce(`vscode-server-${CODE_SERVER}`, async (unfinished) => {
    const manifest = { private: true, dependencies: { 'code-server': CODE_SERVER } };
    writeFileSync(path.join(unfinished, 'package.json'), JSON.stringify(manifest));
    const server = serverIn(unfinished);
    const steps = [
      { cwd: unfinished, title: `Installing VS Code ${VSCODE} (1/3)` },
      { cwd: server, title: `Installing VS Code ${VSCODE} (2/3)` },
      { cwd: path.join(server, 'extensions'), title: `Installing VS Code ${VSCODE} (3/3)` },
    ];
    for (const step of steps)
      await runNpm(['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], step);
    restoreApiGate(server);
  });
  return serverIn(folder);
}

function serverIn(folder: string): string {
  return path.join(folder, 'node_modules/code-server/lib/vscode');
}
