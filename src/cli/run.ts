import { UserError } from '../core/base/errors';
import { terminal } from '../node/terminal/terminal';
import type { Line, Output } from '../node/terminal/output';
import { isGroup, type Command, type CommandEntry, type Outcome } from './command';
import { COMMANDS } from './commands';
import { didYouMean } from './did-you-mean';
import { commandHelp, groupHelp, PROGRAM } from './help';
import { parseArguments } from './parse-arguments';
import { isRefusal } from './refusal';

/**
 * Runs the command line: text to standard output, or a message to standard error. The exit code is 0 where all went well, 1 where
 * something was found or a write was refused, 2 where the words make no sense, something cannot be read, or the program itself fails.
 */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    const { output, code } = await runCommand([], COMMANDS, argv);
    terminal.write(output);
    process.exitCode = code;
  } catch (error) {
    terminal.complain(await describe(error));
    // Of a hook, 2 means to agents' harnesses that the agent must go on.
    process.exitCode = isRefusal(error) || argv[0] === 'hook' ? 1 : 2;
  }
}

/** One line of what happened; what belongs to it stands below, further in. Help needs no core, so it is loaded here. */
async function describe(error: unknown): Promise<Line[]> {
  const { redactText } = await import('../core');
  if (error instanceof UserError)
    return [
      `${PROGRAM}: ${redactText(`${error.happened} ${error.nextStep}`)}`,
      ...error.details.map((detail) => `  ${redactText(detail)}`),
    ];
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `${PROGRAM}: This should not have happened, please report it.`,
    ...what.split('\n').map((line) => `  ${redactText(line)}`),
  ];
}

/** Of a word that is none, a message shows no more. */
const LONGEST_SHOWN = 60;

const HELP = new Set(['--help', '-h', 'help']);

async function runCommand(
  path: readonly string[],
  commands: readonly CommandEntry[],
  argv: readonly string[],
): Promise<Outcome> {
  const [first, ...rest] = argv;
  if (first === 'help' && rest.length > 0)
    return runCommand(path, commands, [...rest.filter((word) => !HELP.has(word)), '--help']);
  if (first === undefined || HELP.has(first)) return { output: groupHelp(path, commands), code: 0 };
  const entry = commands.find(({ name }) => name === first);
  if (entry === undefined) throw strangeWord(path, commands, first);
  const loaded = await entry.load();
  return isGroup(loaded)
    ? runCommand([...path, loaded.name], loaded.commands, rest)
    : runOne(loaded, entry.summary, rest);
}

function strangeWord(path: readonly string[], commands: readonly CommandEntry[], word: string): UserError {
  const meant = didYouMean(word, [
    ...commands.map(({ name }) => name),
    '--help',
    ...(path.length === 0 ? ['--version'] : []),
  ]);
  const shown = word.slice(0, LONGEST_SHOWN);
  const what = word.startsWith('-') ? `option ${shown}` : `command ${[...path, shown].join(' ')}`;
  const hint = `Run ${[PROGRAM, ...path].join(' ')} --help to see which there are.`;
  return new UserError(`There is no ${what}.`, `${meant}${hint}`);
}

async function runOne(command: Command, summary: string, argv: readonly string[]): Promise<Outcome> {
  const { values, positionals } = parseArguments(command, argv);
  if (values['help'] === true) return { output: commandHelp(command, summary), code: 0 };
  const result = await command.run(values, positionals);
  return isOutcome(result) ? result : { output: result, code: 0 };
}

function isOutcome(result: Output | Outcome): result is Outcome {
  return typeof result === 'object' && 'output' in result;
}
