import { joinLines } from './join-lines';

/** More rows are counted, not shown: a table that long is read in the code. */
const MAX_ROWS = 25;

/** A Markdown table; `''` without rows. Cells may hold Markdown, but no bare `|`. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, MAX_ROWS).map((row) => line(row));
  const more = rows.length > MAX_ROWS ? [``, `… and ${rows.length - MAX_ROWS} more.`] : [];
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...shown, ...more].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function cell(text: string): string {
  return (
    joinLines(text)
      .replaceAll(/(?<!\\)\|/g, '\\|')
      .trim() || '–'
  );
}
