/** More is counted, not shown: whoever needs all of it asks for it. */
const MAX_LINES = 5;

/**
 * Entries as bullets, five of them at most, then how many more there are and the command that shows them.
 * @param command as it is typed; without one the rest is counted alone
 */
export function fiveLines<T>(entries: readonly T[], render: (entry: T) => string, command?: string): string {
  const shown = entries.slice(0, MAX_LINES).map((entry) => `- ${render(entry)}`);
  const hidden = entries.length - shown.length;
  const where = command === undefined ? '' : `: \`${command}\``;
  return [...shown, ...(hidden > 0 ? [`- and ${hidden} more${where}`] : [])].join('\n');
}
