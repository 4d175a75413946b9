import { PROGRAM } from '../help';
import { quote, type DescribedCommand } from './described-command';

/** Completion for fish. */
export function writeFish(commands: readonly DescribedCommand[]): string {
  return `${lines(commands, []).join('\n')}\n`;
}

function lines(commands: readonly DescribedCommand[], path: readonly string[]): string[] {
  const names = commands.map(({ name }) => name);
  const seen = path.map((name) => `__fish_seen_subcommand_from ${name}`);
  const here = path.length === 0 ? '__fish_use_subcommand' : `${seen.join('; and ')}; and not __fish_seen_subcommand_from ${names.join(' ')}`;
  return commands.flatMap(({ name, summary, options, takesTask, commands: below }) => {
    const inside = [...seen, `__fish_seen_subcommand_from ${name}`].join('; and ');
    return [
      `complete -c ${PROGRAM} -n ${quote(here)} -f -a ${name} -d ${quote(summary)}`,
      ...options.map((option) => `complete -c ${PROGRAM} -n ${quote(inside)} -l ${option.slice(2)}`),
      ...(takesTask ? [`complete -c ${PROGRAM} -n ${quote(inside)} -a ${quote(`(${PROGRAM} tasks list --ids 2>/dev/null)`)}`] : []),
      ...lines(below, [...path, name]),
    ];
  });
}
