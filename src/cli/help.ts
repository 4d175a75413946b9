import type { Command, CommandEntry } from './command';

/** The name the program is started by. */
export const PROGRAM = 'django-developer';

/** The help of the program, or of a command that is nothing but its subcommands. */
export function groupHelp(path: readonly string[], commands: readonly CommandEntry[]): string {
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`);
  const version = path.length === 0 ? ['', '--version  print the version'] : [];
  return [`Usage: ${[PROGRAM, ...path].join(' ')} COMMAND [--help]`, '', ...rows, ...version, ''].join('\n');
}

/** The help of one command. */
export function commandHelp({ usage, help, examples = [] }: Command, summary: string): string {
  const shown = examples.length === 0 ? [] : ['', 'Examples', ...examples.map((example) => `  ${PROGRAM} ${example}`)];
  return [
    `Usage: ${PROGRAM} ${usage}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    '',
    ...alignColumns(help),
    ...shown,
    '',
  ].join('\n');
}

/** Lines of `term  text` with the text in one column, whatever they come from; every other line stays as it is. */
function alignColumns(lines: readonly string[]): string[] {
  const split = lines.map((line) => /^(\S+(?: \S+)*) {2,}(.+)$/.exec(line));
  const width = Math.max(...split.map((match) => match?.[1]?.length ?? 0));
  return lines.map((line, index) => {
    const [, term, text] = split[index] ?? [];
    return term === undefined || text === undefined ? line : `${term.padEnd(width)}  ${text}`;
  });
}
