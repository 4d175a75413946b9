import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port';
import { spawnGroup } from '../spawn-group';
import { installExtension } from './install-extension';
import { installVscode } from './install-vscode';
import { userSettings } from './user-settings';

const START_TIMEOUT_MS = 30_000;
const exitWithParent = path.join(__dirname, '../exit-with-parent.cjs');

export interface ServerOptions {
  /** Where the server keeps everything: settings, extensions, state, logs. A new folder is a new VS Code. */
  data: string;
  /** Extension packages to install first. */
  vsix?: readonly string[];
  /** Folders of extensions that VS Code brings along, as others bring GitHub Copilot. */
  builtIn?: readonly string[];
  /** User settings beside those every run has. */
  settings?: Readonly<Record<string, unknown>>;
  /** For tests: no token, and the page tells its test results to functions it is given. */
  forTests: boolean;
  /** Whether workspaces must be trusted by the user first. */
  workspaceTrust: boolean;
  env?: NodeJS.ProcessEnv;
}

export interface Server {
  /** Such as `127.0.0.1:41234`. */
  authority: string;
  /**
   * The address that opens a folder or `.code-workspace` file, or neither.
   * @param payload pairs that the workbench takes for what `code` takes for arguments
   */
  address(opened: string | undefined, payload?: readonly (readonly [string, string])[]): string;
  /** Ends the server with its extension hosts. */
  stop(): void;
}

/** Starts the embedded VS Code server on 127.0.0.1 and waits until it answers. It ends with this process. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const folder = await installVscode();
  for (const file of options.vsix ?? []) await installExtension(folder, options.data, file);
  writeUserSettings(options);
  const port = await freePort();
  const token = options.forTests ? undefined : randomBytes(16).toString('hex');
  const group = spawnGroup(
    process.execPath,
    [
      '--require',
      exitWithParent,
      'out/server-main.js',
      ...serverArguments(options, port, token),
      ...builtInArguments(folder, options),
    ],
    {
      cwd: folder,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const log = path.join(options.data, 'server.log');
  const output = createWriteStream(log);
  group.process.stdout?.pipe(output, { end: false });
  group.process.stderr?.pipe(output, { end: false });
  const authority = `127.0.0.1:${port}`;
  await untilAnswers(`http://${authority}/version`, () => group.process.exitCode !== null, log);
  return {
    authority,
    address: (opened, payload = []) => addressOf(authority, token, opened, payload),
    stop: () => group.stop(),
  };
}

function serverArguments(options: ServerOptions, port: number, token: string | undefined): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    ...['--server-data-dir', options.data],
    ...['--accept-server-license-terms', '--disable-telemetry'],
    // The time a server keeps the extension host of a page that went away.
    ...(options.forTests ? ['--enable-smoke-test-driver', '--reconnection-grace-time', '5'] : []),
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
  ];
}

/** VS Code reads its own extensions from one folder: a new one, with links to all of them. */
function builtInArguments(server: string, { data, builtIn = [] }: ServerOptions): string[] {
  if (builtIn.length === 0) return [];
  const own = path.join(server, 'extensions');
  const folder = path.join(data, 'built-in');
  mkdirSync(folder, { recursive: true });
  for (const extension of [...readdirSync(own).map((name) => path.join(own, name)), ...builtIn]) {
    symlinkSync(extension, path.join(folder, path.basename(extension)), 'junction');
  }
  return ['--builtin-extensions-dir', folder];
}

function addressOf(
  authority: string,
  token: string | undefined,
  opened: string | undefined,
  payload: readonly (readonly [string, string])[],
): string {
  const query = new URLSearchParams();
  if (token !== undefined) query.set('tkn', token);
  if (opened === undefined) query.set('ew', 'true');
  else query.set(opened.endsWith('.code-workspace') ? 'workspace' : 'folder', uriPath(opened));
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query.toString()}`;
}

/** An absolute path as a URI has it: `C:\shop` is `/C:/shop` there. */
export function uriPath(file: string): string {
  return path.sep === '/' ? file : `/${file.replaceAll(path.sep, '/')}`;
}

function writeUserSettings({ data, settings = {} }: ServerOptions): void {
  const folder = path.join(data, 'data/User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...userSettings, ...settings }, undefined, 2));
}

async function untilAnswers(address: string, hasEnded: () => boolean, log: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!hasEnded() && Date.now() < deadline) {
    try {
      await fetch(address);
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`The VS Code server did not start. Its output is in ${log}.`);
}
