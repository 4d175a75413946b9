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
  '--output-format': ['--format', '-f', '-o'],
  '--sort': ['--order', '--order-by', '--sort-by'],
  '--limit': ['--max', '--count', '-n'],
  '--for': ['--harness', '--agent', '--client'],
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

/** What is no option although it begins like one: an option is a letter behind `-`, or a name behind `--`. */
const OWN_WORD = /^-(?:[^-].|-[^a-z])/s;

/** The options and arguments of a command. @throws UserError where the command has no such option, or fewer arguments */
export function parseArguments(
  command: Command,
  argv: readonly string[],
): { values: OptionValues; positionals: string[] } {
  const hint = `Usage: ${PROGRAM} ${command.usage}`;
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
  const args = withoutDoubt(argv, command);
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > command.maxArguments) throw new UserError('There are too many arguments.', hint);
    return { values, positionals };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const [happened = 'The arguments cannot be read'] = (error as Error).message.split(/\.(?:\s|$)/);
    const [, strange = ''] = /^Unknown option '(-[^']*)'/.exec(happened) ?? [];
    const names = Object.keys(options).map((name) => `--${name}`);
    const same = names.find((name) => SAME[name]?.includes(strange));
    const meant = same === undefined ? didYouMean(strange, names) : `Did you mean ${same}? `;
    throw new UserError(`${happened.slice(0, LONGEST_SHOWN)}.`, `${meant}${hint}`, { cause: error });
  }
}

/**
 * What is typed so that nothing of it is taken for an option which is none: a value that begins with `-` goes to its option, and of a command
 * that takes somebody's own words they go behind `--`.
 */
function withoutDoubt(argv: readonly string[], { options, ownWords }: Command): string[] {
  const end = argv.indexOf('--');
  const words: string[] = [];
  const rest: string[] = [];
  for (const arg of end === -1 ? argv : argv.slice(0, end)) {
    const before = rest.at(-1) ?? '';
    const takesValue = before.startsWith('--') && options[before.slice(2)]?.type === 'string';
    if (takesValue && OWN_WORD.test(arg)) rest[rest.length - 1] = `${before}=${arg}`;
    else if (takesValue || !ownWords || (arg.startsWith('-') && !OWN_WORD.test(arg))) rest.push(arg);
    else words.push(arg);
  }
  return [
    ...rest,
    ...(words.length > 0 || end !== -1 ? ['--', ...words] : []),
    ...(end === -1 ? [] : argv.slice(end + 1)),
  ];
}
