import { applyEdits, type NewFile } from '../base/change';
import { BadInput } from '../base/errors';
import { lineEnd, listLine } from '../base/lines';
import { findLogHeading } from '../tasks/body/log-heading';
import { isCriterion } from '../tasks/log/check-completion';
import { readTaskDocument } from '../tasks/log/read-task-document';

/** A criterion is a line that somebody reads, and ticks. */
const LONGEST = 500;

/** Who asks for more asks for several tasks. */
const MOST = 30;

/** The criteria that somebody has named, a line each. @throws BadInput where one says nothing or too much, or there are too many */
export function readCriteria(given: readonly string[]): string[] {
  if (given.length > MOST)
    throw new BadInput(
      `A task log takes at most ${MOST} criteria, these are ${given.length}.`,
      'Make several tasks of it.',
    );
  return given.map((text) => {
    const line = listLine(text);
    if (line === '')
      throw new BadInput('A criterion says nothing.', 'Say in a line how one sees that the work is done.');
    if (line.length > LONGEST)
      throw new BadInput(
        `A criterion has at most ${LONGEST} characters, this one has ${line.length}.`,
        'Say it in fewer.',
      );
    return line;
  });
}

/**
 * A new task log with criteria of its own, open, above those of its template; below a heading of their own where the template has none.
 * @param criteria a line each
 */
export function withCriteria(file: NewFile, criteria: readonly string[]): NewFile {
  if (criteria.length === 0) return file;
  const { text, body } = readTaskDocument(file.path, file.text);
  const rows = criteria.map((criterion) => `- [ ] ${criterion}\n`).join('');
  const first = body.items.find(isCriterion);
  const heading = body.headings.find(({ text: section }) => isCriterion({ section }));
  const log = findLogHeading(body.headings);
  const [start, added] =
    first !== undefined
      ? [startOfLine(text, first.line), rows]
      : heading !== undefined
        ? [lineEnd(text, heading.start), `\n\n${rows.trimEnd()}`]
        : [log?.start ?? text.length, `${log ? '' : '\n'}## Acceptance Criteria ✅\n\n${rows}${log ? '\n' : ''}`];
  return { ...file, text: applyEdits(text, [{ start, end: start, text: added }]) };
}

function startOfLine(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0);
}
