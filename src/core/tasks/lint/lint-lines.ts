import type { TextEdit, TextRange } from '../../base/change';
import type { HiddenRun } from '../../base/hidden-characters';
import { hiddenLines } from '../body/hidden-lines';
import type { Finding, LintRule } from './finding';
import { remedy, type LintSubject, type Remedy } from './lint-subject';

/** More lines say no more; the last finding counts the rest, and its remedy mends them all. */
const MOST_LINES = 50;

/**
 * Finds what is wrong with a line by itself, wherever in the file it stands: one that is almost an item of a task list, and that
 * one reader or another does not count; and one with characters that people do not see, and programs and models read.
 */
export function lintLines(subject: LintSubject): Finding[] {
  const { text, body, atRange, fix } = subject;
  const tell = (range: TextRange, rule: LintRule, message: string, remedies: readonly Remedy[]): Finding => ({
    ...atRange(range),
    rule,
    severity: 'warning',
    message,
    ...fix(...remedies),
  });
  const slips = body.slips.map(({ start, end, mended, counts }) => {
    const message = counts
      ? 'Other readers of Markdown see no item here: there is nothing between the brackets, not even a space.'
      : 'This is no item of a task list: a space is missing.';
    const mend = remedy(`Write "${mended.trimEnd()}"`, () => [{ start, end, text: mended }]);
    return tell({ start, end }, 'malformed-item', message, [mend]);
  });
  const lines = [...hiddenLines(text)];
  const all = lines.flatMap(({ runs }) => runs.map(removal));
  const hidden = lines.slice(0, MOST_LINES).map(({ runs, message }, index) => {
    const more = index === MOST_LINES - 1 ? lines.length - MOST_LINES : 0;
    const rest = more === 0 ? '' : ` So it is on ${more} more line${more === 1 ? '' : 's'} below.`;
    const remedies = [
      ...(more === 0 ? [remedy('Remove the hidden characters', () => runs.map(removal))] : []),
      ...(lines.length > 1 ? [remedy('Remove all hidden characters of this task log', () => all)] : []),
    ];
    const range = { start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 };
    return tell(range, 'hidden-characters', message + rest, remedies);
  });
  return [...slips, ...hidden];
}

function removal({ start, end }: HiddenRun): TextEdit {
  return { start, end, text: '' };
}
