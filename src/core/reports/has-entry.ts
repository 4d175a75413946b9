import { finishText } from '../tasks/change/finish-text';
import { writeEntry } from '../tasks/change/write-entry';
import type { TaskDocument } from '../tasks/log/read-task-document';

/**
 * Whether a task log holds an entry of any day with exactly these words.
 * @param entry Markdown, as it was given to be appended
 */
export function hasEntry({ text }: Pick<TaskDocument, 'text'>, entry: string): boolean {
  const [first = '', ...rest] = writeEntry({ date: '', text: finishText(entry) }, '- ')
    .split('\n')
    .map((line) => line.trim());
  const opening = first.replace(/^- : /, '');
  const lines = text.split(/\r?\n/);
  return lines.some((line, index) => {
    if (!line.endsWith(opening) || !/^[-*+][ \t]{1,4}\d{4}-\d\d-\d\d: $/.test(line.slice(0, -opening.length)))
      return false;
    if (!rest.every((part, offset) => lines[index + 1 + offset]?.trim() === part)) return false;
    // What is indented behind it makes it another entry, that only begins like this one.
    const next = lines.slice(index + 1 + rest.length).find((part) => part.trim() !== '');
    return next === undefined || !/^[ \t]/.test(next);
  });
}
