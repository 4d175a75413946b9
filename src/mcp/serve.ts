import { stat } from 'node:fs/promises';
import { version } from '../../package.json';
import { terminal } from '../node/terminal/terminal';
import { createServer } from './create-server';
import { LineTransport } from './line-transport';

const help = (program: string): string => `Usage: ${program} [FOLDER]

Serves the Django developer's tools, task logs and prompts to agents, over standard input and output (Model Context Protocol).
FOLDER is the workspace folder; if left out the one where the client says that it works (its roots, CLAUDE_PROJECT_DIR, the request), else the
one around the directory that the server is started in: with task logs, a repository, a project. Nothing outside of it is read or written.
`;

/**
 * Serves one folder until the client hangs up, or says on standard error why not and ends the program with 2.
 * @param argv the words after the program's name
 * @param program what it was started by
 */
export async function serve([named, ...rest]: readonly string[], program: string): Promise<void> {
  if (named === '--help' || named === '-h') return terminal.write(help(program));
  if (named === '--version' || named === '-V') return terminal.write([version]);
  if (rest.length > 0 || named?.startsWith('-')) return stop(program, 'Name one folder at most.');
  if (named !== undefined && !(await isFolder(named)))
    return stop(program, `There is no folder ${named}. Check the path.`);
  const server = createServer(named);
  server.onerror = (error) => terminal.complain([error.message]);
  await server.connect(new LineTransport(terminal.input, terminal.protocol));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Standard output belongs to the protocol. */
function stop(program: string, message: string): void {
  terminal.complain([`${program}: ${message}`]);
  process.exitCode = 2;
}
