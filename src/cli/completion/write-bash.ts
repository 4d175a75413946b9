import { PROGRAM } from '../help';
import type { DescribedCommand } from './described-command';

/**
 * Completion for bash. The ids of tasks come out of files, and `compgen -W` would run what is in them: they are compared one by
 * one, and only those of plain letters are offered.
 */
export function writeBash(commands: readonly DescribedCommand[]): string {
  return `_django_developer() {
  local current="\${COMP_WORDS[COMP_CWORD]}" offered="" tasks="" id
${branch(commands, 1, '  ')}
  COMPREPLY=()
  while IFS= read -r id; do COMPREPLY+=("$id"); done < <(compgen -W "$offered" -- "$current")
  if [[ -n $tasks && $current != -* ]]; then
    while IFS= read -r id; do
      [[ $id =~ ^[A-Za-z0-9._-]+$ && $id == "$current"* ]] && COMPREPLY+=("$id")
    done < <(${PROGRAM} tasks list --ids 2>/dev/null)
  fi
}
complete -o default -F _django_developer ${PROGRAM}
`;
}

function branch(commands: readonly DescribedCommand[], depth: number, indent: string): string {
  const names = [...commands.map(({ name }) => name), '--help', ...(depth === 1 ? ['--version'] : [])].join(' ');
  const cases = commands.map((command) => {
    const body = command.commands.length > 0 ? `\n${branch(command.commands, depth + 1, `${indent}      `)}\n${indent}     ` : offer(command);
    return `${indent}    ${command.name})${body} ;;`;
  });
  return [
    `${indent}if (( COMP_CWORD == ${depth} )); then offered="${names}"`,
    `${indent}else`,
    `${indent}  case "\${COMP_WORDS[${depth}]}" in`,
    ...cases,
    `${indent}  esac`,
    `${indent}fi`,
  ].join('\n');
}

function offer({ options, takesTask }: DescribedCommand): string {
  return ` offered="${options.join(' ')}"${takesTask ? '; tasks=yes' : ''}`;
}
