import { UserError } from '../core/errors';
import { isGroup, type Command, type CommandEntry, type Outcome } from './command';
import { COMMANDS } from './commands';
import { commandHelp, groupHelp, PROGRAM } from './help';
import { parseArguments } from './parse-arguments';
import { isRefusal } from './refusal';

/**
 * Runs the command line: text to standard output, or a message to standard error. The exit code is 0 where all went well, 1 where
 * something was found or a write was refused, 2 where the words make no sense or something cannot be read.
 */
export async function run(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', () => undefined);
  try {
    const { output, code } = await runCommand([], COMMANDS, argv);
    process.stdout.write(output);
    process.exitCode = code;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${PROGRAM}: ${error.message}\n`);
    process.exitCode = isRefusal(error) ? 1 : 2;
  }
}

const HELP = new Set(['--help', '-h', 'help']);

async function runCommand(path: readonly string[], commands: readonly CommandEntry[], argv: readonly string[]): Promise<Outcome> {
  const [first, ...rest] = argv;
  if (first === undefined || HELP.has(first)) return { output: groupHelp(path, commands), code: 0 };
  const entry = commands.find(({ name }) => name === first);
  if (entry === undefined) {
    throw new UserError(`There is no command ${[...path, first].join(' ')}.`, `Run ${[PROGRAM, ...path].join(' ')} --help to see which there are.`);
  }
  const loaded = await entry.load();
  return isGroup(loaded) ? runCommand([...path, loaded.name], loaded.commands, rest) : runOne(loaded, entry.summary, rest);
}

async function runOne(command: Command, summary: string, argv: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArguments(command, argv);
  if (values['help'] === true) return { output: commandHelp(command, summary), code: 0 };
  const result = await command.run(values, positionals);
  return typeof result === 'string' ? { output: result, code: 0 } : result;
}
