import { stat } from 'node:fs/promises';
import { version } from '../../package.json';
import { findWorkspace } from '../node/paths/find-workspace';
import { terminal } from '../node/terminal/terminal';
import { createServer } from './create-server';
import { LineTransport } from './line-transport';
import type { Workspace } from './open-workspace';

const help = (program: string): string => `Usage: ${program} [FOLDER]

Serves the Django developer's tools, task logs and prompts to agents, over standard input and output (Model Context Protocol).
FOLDER is the workspace folder; if left out the one around the directory that the server is started in: with task logs, a repository, a
project. Nothing outside of it is read or written.
`;

/**
 * Serves one folder until the client hangs up, or says on standard error why not and ends the program with 2.
 * @param argv the words after the program's name
 * @param program what it was started by
 */
export async function serve([named, ...rest]: readonly string[], program: string): Promise<void> {
  const first = named ?? startedIn();
  if (first === '--help' || first === '-h') return terminal.write(help(program));
  if (first === '--version' || first === '-V') return terminal.write([version]);
  if (rest.length > 0 || first.startsWith('-')) return stop(program, 'Name one folder at most.');
  const isFolder = await stat(first).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return stop(program, `There is no folder ${first}. Check the path.`);
  let workspace: Promise<Workspace> | undefined;
  const open = (): Promise<Workspace> =>
    (workspace ??= import('./open-workspace').then(({ openWorkspace }) => openWorkspace(first)));
  const server = createServer(open);
  // Ahead of the first request; what is wrong with the folder is told to that one.
  server.oninitialized = () => void open().catch(() => undefined);
  server.onerror = (error) => terminal.complain([error.message]);
  await server.connect(new LineTransport(terminal.input, terminal.protocol));
}

/** The project as the client names it in the environment, else the workspace around the working directory. */
function startedIn(): string {
  const start = process.env['CLAUDE_PROJECT_DIR'] ?? '.';
  return findWorkspace(start) ?? start;
}

/** Standard output belongs to the protocol. */
function stop(program: string, message: string): void {
  terminal.complain([`${program}: ${message}`]);
  process.exitCode = 2;
}
