import type { Finding } from './finding';
import { remedy, type LintSubject } from './lint-subject';

/** Finds lines that are almost items of a task list, and that one reader or another does not count. */
export function lintItems({ body: { slips }, atRange, fix }: LintSubject): Finding[] {
  return slips.map(({ start, end, mended, counts }) => {
    const message = counts
      ? 'Other readers of Markdown see no item here: there is nothing between the brackets, not even a space.'
      : 'This is no item of a task list: a space is missing.';
    const place = atRange({ start, end });
    return {
      ...place,
      rule: 'malformed-item',
      severity: 'warning',
      message,
      ...fix(remedy(`Write "${mended.trimEnd()}"`, () => [{ start, end, text: mended }])),
    };
  });
}
