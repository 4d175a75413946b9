import { parseArgs } from 'node:util';
import { UserError } from '../core/base/errors';
import type { Command, OptionValues } from './command';
import { didYouMean } from './did-you-mean';
import { PROGRAM } from './help';

/** What Node.js says repeats a word of the user's, however long it is. */
const LONGEST_SHOWN = 200;

/** What others call an option, where no slip leads from the one word to the other. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  '--at': ['--place', '--file', '--path', '--line', '--location', '--where'],
  '--assigned-to': ['--assignee', '--owner', '--partner', '--agent', '--to'],
  '--coordinator': ['--reports-to', '--report-to', '--lead'],
  '--tag': ['--tags', '--label', '--labels'],
  '--depends-on': ['--dependency', '--dependencies', '--blocked-by', '--waits-for', '--after'],
  '--due': ['--due-date', '--deadline', '--until'],
  '--folder': ['--root', '--cwd', '--dir', '--directory', '--project', '--workspace', '-C'],
  '--result': ['--message', '--text', '--summary', '--body', '-m'],
  '--reason': ['--why', '--because', '--message', '--text', '-m'],
  '--note': ['--message', '--comment', '--text', '-m'],
  '--follow-up': ['--todo', '--next'],
  '--check': ['--test', '--checked'],
  '--not-needed': ['--skip', '--drop', '--dropped'],
  '--all-done': ['--all', '--force', '--yes'],
  '--as': ['--state', '--mark'],
  '--write': ['--force', '--yes', '--apply', '--in-place'],
};

/** The options and arguments of a command. @throws UserError where the command has no such option, or fewer arguments */
export function parseArguments(
  command: Command,
  argv: readonly string[],
): { values: OptionValues; positionals: string[] } {
  const hint = `Usage: ${PROGRAM} ${command.usage}`;
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    if (positionals.length > command.maxArguments) throw new UserError('There are too many arguments.', hint);
    return { values, positionals };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const [happened = 'The arguments cannot be read'] = (error as Error).message.split('. ');
    const [, strange = ''] = /^Unknown option '(-[^']*)'/.exec(happened) ?? [];
    const names = Object.keys(options).map((name) => `--${name}`);
    const same = names.find((name) => SAME[name]?.includes(strange));
    const meant = same === undefined ? didYouMean(strange, names) : `Did you mean ${same}? `;
    throw new UserError(`${happened.slice(0, LONGEST_SHOWN)}.`, `${meant}${hint}`, { cause: error });
  }
}
