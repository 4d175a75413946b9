import { isGroup, type CommandEntry } from '../command';

/** A command as the shells are told of it. */
export interface DescribedCommand {
  name: string;
  summary: string;
  /** With their dashes; empty for a group. */
  options: readonly string[];
  /** Whether its first argument is a task. */
  takesTask: boolean;
  /** Empty for a command that does something itself. */
  commands: readonly DescribedCommand[];
}

/** Loads every command and says what a shell has to know of it. */
export async function describeCommands(entries: readonly CommandEntry[]): Promise<DescribedCommand[]> {
  return Promise.all(
    entries.map(async ({ name, summary, load }) => {
      const command = await load();
      if (isGroup(command)) return { name, summary, options: [], takesTask: false, commands: await describeCommands(command.commands) };
      const options = [...Object.keys(command.options), 'help'].map((option) => `--${option}`);
      return { name, summary, options, takesTask: / \[?TASK\b/.test(command.usage), commands: [] };
    }),
  );
}

/** A text as one word of a shell, whatever is in it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
