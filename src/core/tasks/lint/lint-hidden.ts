import type { TextEdit } from '../../base/change';
import type { HiddenRun } from '../../base/hidden-characters';
import type { Finding } from './finding';
import { hiddenLines } from '../body/hidden-lines';
import { remedy, type LintSubject } from './lint-subject';

/** More lines say no more; the last finding counts the rest, and its remedy mends them all. */
const MOST_LINES = 50;

/** Finds characters that people do not see, and programs and models read: a finding for each line that has some. */
export function lintHidden({ text, atRange, fix }: LintSubject): Finding[] {
  const lines = [...hiddenLines(text)];
  const all = lines.flatMap(({ runs }) => runs.map(removal));
  return lines.slice(0, MOST_LINES).map(({ runs, message }, index): Finding => {
    const more = index === MOST_LINES - 1 ? lines.length - MOST_LINES : 0;
    const rest = more === 0 ? '' : ` So it is on ${more} more line${more === 1 ? '' : 's'} below.`;
    const remedies = [
      ...(more === 0 ? [remedy('Remove the hidden characters', () => runs.map(removal))] : []),
      ...(lines.length > 1 ? [remedy('Remove all hidden characters of this task log', () => all)] : []),
    ];
    const place = atRange({ start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 });
    return { ...place, rule: 'hidden-characters', severity: 'warning', message: message + rest, ...fix(...remedies) };
  });
}

function removal({ start, end }: HiddenRun): TextEdit {
  return { start, end, text: '' };
}
