import { stat } from 'node:fs/promises';
import { version } from '../../package.json';
import { terminal } from '../node/terminal';
import { createServer } from './create-server';
import { LineTransport } from './line-transport';
import type { Workspace } from './open-workspace';

const HELP = `Usage: django-developer-mcp [FOLDER]

Serves the Django developer's tools, task logs and prompts to agents, over standard input and output (Model Context Protocol).
FOLDER is the workspace folder, the working directory if left out. Nothing outside of it is read or written.
`;

async function main([first = '.', ...rest]: readonly string[]): Promise<void> {
  if (first === '--help' || first === '-h') return terminal.write(HELP);
  if (first === '--version' || first === '-V') return terminal.write([version]);
  if (rest.length > 0 || first.startsWith('-')) return stop('Name one folder at most.');
  const isFolder = await stat(first).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return stop(`There is no folder ${first}. Check the path.`);
  let workspace: Promise<Workspace> | undefined;
  const open = (): Promise<Workspace> =>
    (workspace ??= import('./open-workspace').then(({ openWorkspace }) => openWorkspace(first)));
  const server = createServer(open);
  // Ahead of the first request; what is wrong with the folder is told to that one.
  server.oninitialized = () => void open().catch(() => undefined);
  server.onerror = (error) => terminal.complain([error.message]);
  await server.connect(new LineTransport(terminal.input, terminal.protocol));
}

/** Standard output belongs to the protocol. */
function stop(message: string): void {
  terminal.complain([`django-developer-mcp: ${message}`]);
  process.exitCode = 2;
}

void main(process.argv.slice(2));
