import { stat } from 'node:fs/promises';
import { version } from '../../package.json';
import { createNodeFiles } from '../node/node-files';
import { openNodeMode } from '../node/open-node-mode';
import { createServer } from './create-server';
import { LineTransport } from './line-transport';

const HELP = `Usage: django-developer-mcp [FOLDER]

Serves the Django developer's tools, task logs and prompts to agents, over standard input and output (Model Context Protocol).
FOLDER is the workspace folder, the working directory if left out. Nothing outside of it is read or written.
`;

async function main([first = '.', ...rest]: readonly string[]): Promise<void> {
  if (first === '--help' || first === '-h') return void process.stdout.write(HELP);
  if (first === '--version' || first === '-V') return void process.stdout.write(`${version}\n`);
  if (rest.length > 0 || first.startsWith('-')) return stop('Name one folder at most.');
  const isFolder = await stat(first).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return stop(`There is no folder ${first}. Check the path.`);
  const server = createServer(await openNodeMode(first, createNodeFiles(first)));
  server.onerror = (error) => console.error(error.message);
  await server.connect(new LineTransport(process.stdin, process.stdout));
}

/** Standard output belongs to the protocol. */
function stop(message: string): void {
  process.stderr.write(`django-developer-mcp: ${message}\n`);
  process.exitCode = 2;
}

void main(process.argv.slice(2));
