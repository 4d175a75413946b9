import { isGroup, type CommandEntry } from '../command';
import { OPTION_WORDS } from './option-words';

/** An option as the shells are told of it. */
export interface DescribedOption {
  /** With its dashes. */
  name: string;
  /** What follows it: nothing, any text, a path, or one of these words. */
  value: 'none' | 'text' | 'folder' | 'file' | readonly string[];
}

/** A command as the shells are told of it. */
export interface DescribedCommand {
  name: string;
  summary: string;
  /** Empty for a group. */
  options: readonly DescribedOption[];
  /** Whether its first argument is a task. */
  takesTask: boolean;
  /** What its argument can be where only these will do. */
  words: readonly string[];
  /** Empty for a command that does something itself. */
  commands: readonly DescribedCommand[];
}

/** Loads every command and says what a shell has to know of it. */
export async function describeCommands(entries: readonly CommandEntry[]): Promise<DescribedCommand[]> {
  return Promise.all(
    entries.map(async ({ name, summary, load }) => {
      const command = await load();
      if (isGroup(command))
        return {
          name,
          summary,
          options: [],
          takesTask: false,
          words: [],
          commands: await describeCommands(command.commands),
        };
      const options = Object.entries(command.options).map(([option, { type }]): DescribedOption => {
        return { name: `--${option}`, value: type === 'boolean' ? 'none' : (OPTION_WORDS[option] ?? 'text') };
      });
      const { words = [] } = command;
      return {
        name,
        summary,
        options: [...options, { name: '--help', value: 'none' }],
        takesTask: / \[?TASK\b/.test(command.usage),
        words,
        commands: [],
      };
    }),
  );
}

/** A text as one word of a shell, whatever is in it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
