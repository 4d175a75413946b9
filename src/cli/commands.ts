import type { Command } from './command';

/** What the program's own help says of a command, and how to get the rest: only the command that is asked for is loaded. */
export interface CommandEntry {
  name: string;
  summary: string;
  load(): Promise<Command>;
}

/** Every subcommand. A command is a file in `commands/` and a row here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'detect',
    summary: 'say whether and where there is Django in a folder, and why',
    load: async () => (await import('./commands/detect')).detect,
  },
  {
    name: 'inventory',
    summary: 'say what each Django project in a folder is made of',
    load: async () => (await import('./commands/inventory')).inventory,
  },
];
