import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildPackage } from './build-package';
import { startServer } from './embedded/start-server';
import { installations, repository, vsix } from './repository';
import { atShutdown } from './shutdown';

/** Opens a folder, the example when none is named, in the embedded VS Code with the extension as users install it. */
async function main(given: string | undefined): Promise<void> {
  const named = given === undefined ? undefined : path.resolve(process.env['INIT_CWD'] ?? '.', given);
  if (named !== undefined && !existsSync(named)) {
    console.error(`There is no ${named}. Name a folder that exists: npm start -- PATH`);
    process.exit(2);
  }
  if ((await buildPackage()) !== 0) process.exit(1);
  const own = ownFolder();
  const server = await startServer({
    data: path.join(own, 'data'),
    vsix: [vsix],
    forTests: false,
    // The example is ours; whether to trust a folder of the user's is the user's to say.
    workspaceTrust: named !== undefined,
  });
  const address = server.address(named ?? copyOfExample(own));
  const trust =
    named === undefined
      ? ''
      : '\n\nIt opens in Restricted Mode: everything is shown, and nothing is written until you trust the folder,\n' +
        'by the row *Restricted Mode* in the views or the item of that name at the bottom left.';
  console.log(`\nVS Code with Django Developer Mode runs at\n\n  ${address}${trust}\n\nCtrl+C ends it.`);
  openInBrowser(address);
}

/** A folder for this run alone. It goes when the run ends. */
function ownFolder(): string {
  const folder = path.join(installations, `start-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  atShutdown(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** The example, to be changed at will. */
function copyOfExample(own: string): string {
  const copy = path.join(own, 'bookshop');
  cpSync(path.join(repository, 'examples/bookshop'), copy, { recursive: true });
  return copy;
}

function openInBrowser(address: string): void {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] }[process.platform as string] ?? [
    'xdg-open',
  ];
  // `&` would end the address in Windows' shell.
  const quoted = process.platform === 'win32' ? address.replaceAll('&', '^&') : address;
  spawn(command ?? 'xdg-open', [...args, quoted], { stdio: 'ignore', detached: true, windowsVerbatimArguments: true })
    .on('error', () => undefined)
    .unref();
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
