import type { ParseArgsConfig } from 'node:util';

/** A subcommand of the command line. */
export interface Command {
  /** What follows the program's name: `detect [PATH] [--json]`. */
  usage: string;
  /** Lines that explain arguments and options. */
  help: readonly string[];
  options: NonNullable<ParseArgsConfig['options']>;
  /** How many arguments it takes at most. */
  maxArguments: number;
  /**
   * Runs it.
   * @returns what goes to standard output
   * @throws UserError where the user can do something about it; the program then ends with exit code 2
   */
  run(values: Readonly<Record<string, unknown>>, args: readonly string[]): Promise<string>;
}
