import { PROGRAM } from '../help';
import type { DescribedCommand, DescribedOption } from './described-command';

/**
 * Completion for bash. The ids of tasks come out of files, and `compgen -W` would run what is in them: they are compared one by
 * one, and only those of plain letters are offered. Where nothing is offered, bash offers files.
 */
export function writeBash(commands: readonly DescribedCommand[]): string {
  return `_django_developer() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" offered="" tasks="" folders="" id
${branch(commands, 1, '  ')}
  COMPREPLY=()
  while IFS= read -r id; do COMPREPLY+=("$id"); done < <(compgen -W "$offered" -- "$current")
  if [[ -n $folders ]]; then
    while IFS= read -r id; do COMPREPLY+=("$id"); done < <(compgen -d -- "$current")
  fi
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
    const body =
      command.commands.length > 0
        ? branch(command.commands, depth + 1, `${indent}      `)
        : offer(command, `${indent}      `);
    return `${indent}    ${command.name})\n${body}\n${indent}      ;;`;
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

function offer({ options, takesTask, words }: DescribedCommand, indent: string): string {
  const names = [...options.map(({ name }) => name), ...words].join(' ');
  return [
    `${indent}case "$previous" in`,
    ...options
      .filter(({ value }) => value !== 'none')
      .map(({ name, value }) => `${indent}  ${name}) ${offerValue(value)} ;;`),
    `${indent}  *) offered="${names}"${takesTask ? '; tasks=yes' : ''} ;;`,
    `${indent}esac`,
  ].join('\n');
}

function offerValue(value: DescribedOption['value']): string {
  if (typeof value === 'object') return `offered="${value.join(' ')}"`;
  return value === 'folder' ? 'folders=yes' : ':';
}
