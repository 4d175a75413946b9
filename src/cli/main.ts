import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { UserError } from '../core/errors';
import type { Command } from './command';
import { COMMANDS } from './commands';

const PROGRAM = 'django-developer';

/** Runs the command line: text to standard output and exit code 0, or a message to standard error and exit code 2. */
async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', () => undefined);
  try {
    process.stdout.write(await run(argv));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${PROGRAM}: ${error.message}\n`);
    process.exitCode = 2;
  }
}

async function run([first, ...rest]: readonly string[]): Promise<string> {
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return programHelp();
  if (first === '--version' || first === '-V') return `${version}\n`;
  const entry = COMMANDS.find(({ name }) => name === first);
  if (entry === undefined) throw new UserError(`There is no command ${first}.`, `Run ${PROGRAM} --help to see which there are.`);
  const command = await entry.load();
  const { values, positionals } = parse(command, rest);
  return values['help'] === true ? commandHelp(command, entry.summary) : command.run(values, positionals);
}

function parse(command: Command, args: string[]): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  const hint = `Usage: ${PROGRAM} ${command.usage}`;
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > command.maxArguments) throw new UserError('There are too many arguments.', hint);
    return { values, positionals };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const [happened = 'The arguments cannot be read'] = (error as Error).message.split('. ');
    throw new UserError(`${happened}.`, hint, { cause: error });
  }
}

function programHelp(): string {
  const commands = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`);
  return [`Usage: ${PROGRAM} COMMAND [--help]`, '', ...commands, '', '--version  print the version', ''].join('\n');
}

function commandHelp({ usage, help }: Command, summary: string): string {
  return [`Usage: ${PROGRAM} ${usage}`, '', `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`, '', ...help, ''].join('\n');
}

void main(process.argv.slice(2));
