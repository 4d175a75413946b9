import { version } from '../package.json';
import { terminal } from './node/terminal/terminal';

/**
 * The program `django-developer`: its version, the MCP server, or a command of the command line. Each is a bundle of its own, which is
 * loaded when it is asked for: an agent waits for the server's first answer, and a shell for its prompt.
 */
async function main([first, ...rest]: readonly string[]): Promise<void> {
  if (first === '--version' || first === '-V') {
    return terminal.write([version]);
  }
  const asksForHelp = rest.some((word) => word === '--help' || word === '-h');
  if (first === 'mcp' && !asksForHelp) {
    const { serve } = await import('./mcp/serve');
    return serve(rest, 'django-developer mcp');
  }
  const { run } = await import('./cli/run');
  await run(first === undefined ? [] : [first, ...rest]);
}

void main(process.argv.slice(2));
