import { PROGRAM } from '../help';
import { quote, type DescribedCommand, type DescribedOption } from './described-command';

/** Completion for fish. */
export function writeFish(commands: readonly DescribedCommand[]): string {
  return `${[`complete -c ${PROGRAM} -n __fish_use_subcommand -f -l help -l version`, ...lines(commands, [])].join('\n')}\n`;
}

function lines(commands: readonly DescribedCommand[], path: readonly string[]): string[] {
  const names = commands.map(({ name }) => name);
  const seen = path.map((name) => `__fish_seen_subcommand_from ${name}`);
  const here =
    path.length === 0
      ? '__fish_use_subcommand'
      : `${seen.join('; and ')}; and not __fish_seen_subcommand_from ${names.join(' ')}`;
  return commands.flatMap(({ name, summary, options, takesTask, words, commands: below }) => {
    const inside = quote([...seen, `__fish_seen_subcommand_from ${name}`].join('; and '));
    return [
      `complete -c ${PROGRAM} -n ${quote(here)} -f -a ${name} -d ${quote(summary)}`,
      ...options.map(
        ({ name: option, value }) => `complete -c ${PROGRAM} -n ${inside} -l ${option.slice(2)}${offerValue(value)}`,
      ),
      ...(takesTask
        ? [`complete -c ${PROGRAM} -n ${inside} -a ${quote(`(${PROGRAM} tasks list --ids 2>/dev/null)`)}`]
        : []),
      ...(words.length > 0 ? [`complete -c ${PROGRAM} -n ${inside} -f -a ${quote(words.join(' '))}`] : []),
      ...lines(below, [...path, name]),
    ];
  });
}

/** The flags that tell fish what follows an option. */
function offerValue(value: DescribedOption['value']): string {
  if (value === 'none') return '';
  if (typeof value === 'object') return ` -x -a ${quote(value.join(' '))}`;
  if (value === 'folder') return ` -x -a '(__fish_complete_directories)'`;
  return value === 'file' ? ' -r -F' : ' -x';
}
