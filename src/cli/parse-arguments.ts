import { parseArgs } from 'node:util';
import { UserError } from '../core/errors';
import type { Command, OptionValues } from './command';
import { PROGRAM } from './help';

/** The options and arguments of a command. @throws UserError where the command has no such option, or fewer arguments */
export function parseArguments(command: Command, argv: readonly string[]): { values: OptionValues; positionals: string[] } {
  const hint = `Usage: ${PROGRAM} ${command.usage}`;
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    if (positionals.length > command.maxArguments) throw new UserError('There are too many arguments.', hint);
    return { values, positionals };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const [happened = 'The arguments cannot be read'] = (error as Error).message.split('. ');
    throw new UserError(`${happened}.`, hint, { cause: error });
  }
}
