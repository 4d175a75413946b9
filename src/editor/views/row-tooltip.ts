import { joinMarkdown, markdown, type Markdown } from '../surfaces/markdown';

/** All of what a narrow view cuts off: the label, the description, what the row is and where it stands. */
export function rowTooltip(
  label: string,
  description: string,
  what: string,
  at?: { file: string; line: number } | null,
): Markdown {
  const place = at ? `${at.file}:${at.line}` : '';
  return joinMarkdown([markdown`**${label}**`, description, [what, place].filter(Boolean).join(' · ')], '\n\n');
}
