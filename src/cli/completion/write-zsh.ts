import { PROGRAM } from '../help';
import { quote, type DescribedCommand } from './described-command';

/** Completion for zsh: to be sourced, or kept as `_django-developer` in a directory of `fpath`. */
export function writeZsh(commands: readonly DescribedCommand[]): string {
  return `#compdef ${PROGRAM}
_django_developer() {
  local -a offered
${branch(commands, 2, '  ')}
}
if [[ $funcstack[1] == _django_developer ]]; then _django_developer "$@"; else compdef _django_developer ${PROGRAM}; fi
`;
}

function branch(commands: readonly DescribedCommand[], depth: number, indent: string): string {
  const names = commands.map(({ name, summary }) => quote(`${name}:${summary.replaceAll(':', '\\:')}`)).join(' ');
  const cases = commands.map((command) => {
    const body = command.commands.length > 0 ? `\n${branch(command.commands, depth + 1, `${indent}      `)}\n${indent}     ` : offer(command);
    return `${indent}    ${command.name})${body} ;;`;
  });
  return [
    `${indent}if (( CURRENT == ${depth} )); then offered=(${names}); _describe command offered`,
    `${indent}else`,
    `${indent}  case $words[${depth}] in`,
    ...cases,
    `${indent}  esac`,
    `${indent}fi`,
  ].join('\n');
}

function offer({ options, takesTask }: DescribedCommand): string {
  const tasks = takesTask ? ` compadd -- \${(f)"$(${PROGRAM} tasks list --ids 2>/dev/null)"};` : '';
  return ` if [[ $PREFIX == -* ]]; then compadd -- ${options.join(' ')}; else${tasks} _files; fi`;
}
