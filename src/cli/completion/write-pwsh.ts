import { PROGRAM } from '../help';
import type { DescribedCommand, DescribedOption } from './described-command';

/**
 * Completion for PowerShell: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/register-argumentcompleter
 * What is offered stands in a table, by the commands before it; ids of tasks are asked for, and only those of plain letters offered.
 */
export function writePwsh(commands: readonly DescribedCommand[]): string {
  return `Register-ArgumentCompleter -Native -CommandName ${PROGRAM} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $offered = @{
${table(commands, []).join('\n')}
  }
  $values = @{
${[...new Set(valuesOf(commands))].join('\n')}
  }
  $takesTask = @(${tasksOf(commands, []).map(quoteWord).join(', ')})
  $words = @($commandAst.CommandElements | ForEach-Object { "$_" })
  if ($wordToComplete -ne '') { $words = @($words | Select-Object -SkipLast 1) }
  $path = ''
  foreach ($word in ($words | Select-Object -Skip 1)) {
    $longer = "$path $word".Trim()
    if ($offered.ContainsKey($longer)) { $path = $longer }
  }
  $previous = $words[-1]
  $found = @($offered[$path])
  if ($values.ContainsKey($previous)) { $found = @($values[$previous]) }
  elseif ($takesTask -contains $path -and -not $wordToComplete.StartsWith('-')) {
    $found += @(${PROGRAM} tasks list --ids 2>$null | Where-Object { $_ -match '^[A-Za-z0-9._-]+$' })
  }
  $found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function table(commands: readonly DescribedCommand[], path: readonly string[]): string[] {
  const names = [...commands.map(({ name }) => name), '--help', ...(path.length === 0 ? ['--version'] : [])];
  return [
    row(path.join(' '), names),
    ...commands.flatMap(({ name, options, words, commands: below }) =>
      below.length > 0
        ? table(below, [...path, name])
        : [row([...path, name].join(' '), [...options.map((option) => option.name), ...words])],
    ),
  ];
}

function valuesOf(commands: readonly DescribedCommand[]): string[] {
  return commands.flatMap(({ options, commands: below }) => [
    ...options.filter(hasWords).map(({ name, value }) => row(name, value)),
    ...valuesOf(below),
  ]);
}

function hasWords(option: DescribedOption): option is DescribedOption & { value: readonly string[] } {
  return typeof option.value === 'object';
}

function tasksOf(commands: readonly DescribedCommand[], path: readonly string[]): string[] {
  return commands.flatMap(({ name, takesTask, commands: below }) => [
    ...(takesTask ? [[...path, name].join(' ')] : []),
    ...tasksOf(below, [...path, name]),
  ]);
}

function row(key: string, words: readonly string[]): string {
  return `    ${quoteWord(key)} = @(${words.map(quoteWord).join(', ')})`;
}

/** A text as one word of PowerShell, whatever is in it. */
function quoteWord(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
