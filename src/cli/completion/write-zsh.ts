import { PROGRAM } from '../help';
import { quote, type DescribedCommand, type DescribedOption } from './described-command';

/** Completion for zsh: to be sourced, or kept as `_django-developer` in a directory of `fpath`. */
export function writeZsh(commands: readonly DescribedCommand[]): string {
  return `#compdef ${PROGRAM}
_django_developer() {
  local -a offered
${branch(commands, 2, '  ')}
}
if [[ $funcstack[1] == _django-developer ]]; then _django_developer "$@"; else compdef _django_developer ${PROGRAM}; fi
`;
}

function branch(commands: readonly DescribedCommand[], depth: number, indent: string): string {
  const names = commands.map(({ name, summary }) => quote(`${name}:${summary.replaceAll(':', '\\:')}`)).join(' ');
  const options = ['--help', ...(depth === 2 ? ['--version'] : [])].join(' ');
  const cases = commands.map((command) => {
    const body =
      command.commands.length > 0
        ? branch(command.commands, depth + 1, `${indent}      `)
        : offer(command, `${indent}      `);
    return `${indent}    ${command.name})\n${body}\n${indent}      ;;`;
  });
  return [
    `${indent}if (( CURRENT == ${depth} )); then`,
    `${indent}  if [[ $PREFIX == -* ]]; then compadd -- ${options}; else offered=(${names}); _describe command offered; fi`,
    `${indent}else`,
    `${indent}  case $words[${depth}] in`,
    ...cases,
    `${indent}  esac`,
    `${indent}fi`,
  ].join('\n');
}

function offer({ options, takesTask, words }: DescribedCommand, indent: string): string {
  const tasks = takesTask ? ` compadd -- \${(f)"$(${PROGRAM} tasks list --ids 2>/dev/null)"};` : '';
  const rest = words.length > 0 ? ` compadd -- ${words.join(' ')}` : `${tasks} _files`;
  return [
    `${indent}case $words[CURRENT-1] in`,
    ...options
      .filter(({ value }) => value !== 'none')
      .map(({ name, value }) => `${indent}  ${name}) ${offerValue(value)} ;;`),
    `${indent}  *) if [[ $PREFIX == -* ]]; then compadd -- ${options.map(({ name }) => name).join(' ')}; else${rest}; fi ;;`,
    `${indent}esac`,
  ].join('\n');
}

function offerValue(value: DescribedOption['value']): string {
  if (typeof value === 'object') return `compadd -- ${value.join(' ')}`;
  if (value === 'folder') return '_files -/';
  return value === 'file' ? '_files' : '_message text';
}
