import { nameOf } from '../../base/path-parts';
import { editEntry } from '../change/edit-entry';
import { withoutChoice, type Finding } from './finding';
import { type Fix, type TextRange } from '../../base/change';
import { remedy, type LintSubject } from './lint-subject';
import { isPlainPath, relatedPath } from './related-path';
import type { TaskLookup } from '../index/task-lookup';

/**
 * Finds entries of `related_docs` that name no file.
 * @param missing the entries whose files were looked for and are not there
 */
export function lintRelated(subject: LintSubject, missing: ReadonlySet<string>, tasks?: TaskLookup): Finding[] {
  const { task, at, fix } = subject;
  return [...missing].flatMap((entry): Finding[] => {
    const path = relatedPath(task.path, entry)?.written;
    // A task log is found by its name, wherever it has been put since.
    if (path === undefined || !task.relatedDocs.includes(entry) || tasks?.knows(path) === true) return [];
    const remove = remedy(`Remove ${entry}`, () => editEntry(subject, 'related_docs', entry));
    const message = `There is no ${path} in the workspace folder.`;
    return [
      {
        ...at('related_docs', { entry }),
        rule: 'missing-file',
        severity: 'warning',
        message,
        ...withoutChoice(fix(remove)),
      },
    ];
  });
}

/**
 * Puts the file that was moved in the place of one that is not there: the only one of its name.
 * @param from the task log's path
 * @param range where the entry stands in the text, in quotes or not
 * @param findOnly finds the only file of a name; its path is relative to the workspace folder
 * @returns undefined where there is none, or several, or it cannot be written as it is
 */
export async function followMovedFile(
  from: string,
  text: string,
  range: TextRange,
  findOnly: (name: string) => Promise<string | undefined>,
): Promise<Fix | undefined> {
  const written = text.slice(range.start, range.end);
  const path = relatedPath(from, written.replace(/^["']|["']$/g, ''))?.written;
  if (path === undefined || path.endsWith('/')) return undefined;
  const to = await findOnly(nameOf(path));
  if (to === undefined || !isPlainPath(to)) return undefined;
  return { title: `Replace it by ${to}`, edits: [{ ...range, text: written.replace(path, () => to) }] };
}
