import { escapeMarkdown } from './escape-markdown';

/** Markdown with all of what a narrow view cuts off: the label, the description, what the row is and where it stands. */
export function rowTooltip(
  label: string,
  description: string,
  what: string,
  at?: { file: string; line: number } | null,
): string {
  const place = at ? `${at.file}:${at.line}` : '';
  return [
    `**${escapeMarkdown(label)}**`,
    escapeMarkdown(description),
    escapeMarkdown([what, place].filter(Boolean).join(' · ')),
  ]
    .filter(Boolean)
    .join('\n\n');
}
