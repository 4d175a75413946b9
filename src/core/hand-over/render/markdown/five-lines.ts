import { listNames } from './list-names';

/** More is counted, not shown: whoever needs all of it asks for it. */
const MAX_LINES = 5;
/** So many where no command shows the rest. */
const MAX_WITHOUT_COMMAND = 10;
/** So many of the rest are named. */
const MAX_NAMED = 4;

/**
 * Entries as bullets, five of them at most, then how many more there are and the command that shows them. Without a command
 * there are ten, and the rest is counted alone.
 * @param command as it is typed
 * @param nameOf what tells an entry from the others: of the rest the first are named
 */
export function fiveLines<T>(
  entries: readonly T[],
  render: (entry: T) => string,
  command?: string,
  nameOf?: (entry: T) => string,
): string {
  const most = command === undefined ? MAX_WITHOUT_COMMAND : MAX_LINES;
  const shown = entries.slice(0, most).map((entry) => `- ${render(entry)}`);
  const hidden = entries.length - shown.length;
  const where = command === undefined ? '' : `: \`${command}\``;
  return [
    ...shown,
    ...(hidden > 0 ? [`- and ${hidden} more${namesOf(entries.slice(most), nameOf)}${where}`] : []),
  ].join('\n');
}

/** What of the rest differs from what is shown; nothing where it bears the same names. */
function namesOf<T>(rest: readonly T[], nameOf: ((entry: T) => string) | undefined): string {
  const names = nameOf ? [...new Set(rest.map(nameOf))] : [];
  return names.length === 0 ? '' : ` (${listNames(names, MAX_NAMED)})`;
}
