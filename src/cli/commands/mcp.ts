import type { Command } from '../command';

/** `mcp [FOLDER]`: what the command line says of the server. The program starts it before it looks here for commands. */
export const mcp: Command = {
  usage: 'mcp [FOLDER]',
  help: [
    'FOLDER  the workspace folder; if left out the one around the directory that it is started in',
    '',
    'It speaks over standard input and output, for as long as the agent that has started it listens.',
    'Nothing outside of FOLDER is read or written.',
  ],
  examples: ['mcp', 'mcp ~/projects/shop'],
  options: {},
  maxArguments: 1,

  run: () => Promise.reject(new Error('src/program.ts starts the server.')),
};
