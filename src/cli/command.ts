import type { ParseArgsConfig } from 'node:util';
import type { Output } from '../node/terminal/output';

/** What the user has given a command. */
export type OptionValues = Readonly<Record<string, unknown>>;

/** A subcommand of the command line. */
export interface Command {
  /** What follows the program's name: `detect [PATH] [--json]`. */
  usage: string;
  /** Lines that explain arguments and options. */
  help: readonly string[];
  /** What a user could type, without the program's name. */
  examples?: readonly string[];
  options: NonNullable<ParseArgsConfig['options']>;
  /** How many arguments it takes at most. */
  maxArguments: number;
  /** Whether its arguments are somebody's own words, which may begin with `-` as options do. */
  ownWords?: true;
  /** What its argument can be where only some words will do; shells complete them. */
  words?: readonly string[];
  /**
   * Runs it.
   * @returns what goes to standard output; with an exit code of its own where it has found something
   * @throws UserError where the user can do something about it; the program ends with exit code 2, or 1 for a {@link Refusal}
   */
  run(values: OptionValues, args: readonly string[]): Promise<Output | Outcome>;
}

/** The end of a command that has something to say by its exit code. */
export interface Outcome {
  output: Output;
  /** 1 where there are findings. */
  code: 0 | 1;
}

/** What the help of the program or of a group says of a command, and how to get the rest. */
export interface CommandEntry {
  name: string;
  summary: string;
  load(): Command | CommandGroup | Promise<Command | CommandGroup>;
}

/** A command that is nothing but its subcommands. */
export interface CommandGroup {
  name: string;
  commands: readonly CommandEntry[];
}

export function isGroup(command: Command | CommandGroup): command is CommandGroup {
  return 'commands' in command;
}
