import type { TextEdit } from '../../base/change';
import { applyEdits } from '../../base/change';
import { editFields } from './edit-fields';
import { findField, toList, toText, type Field } from '../front-matter/fields';
import { removeLine } from './fix-front-matter';
import { lineOfField } from '../lint/lint-subject';
import { findEntries, type ListEntry } from '../front-matter/list-entries';
import { readFrontMatter, type FrontMatter } from '../front-matter/read-front-matter';
import type { TaskDocument } from '../log/read-task-document';
import { lengthOfBreak, lineEnd } from '../../base/lines';

/**
 * Takes an entry out of a list of the front matter, or puts another in its place, and leaves the rest of the list as it is
 * written. The result is read again and compared; where it is not what was meant, the whole list is written anew.
 * @throws UserError where that cannot be done without another change
 */
export function editEntry(document: TaskDocument, field: Field, entry: string, replacement?: string): TextEdit[] {
  const { text, frontMatter } = document;
  const list = toList(findField(frontMatter.value, field)?.value);
  const wanted = list.flatMap((value) => (value === entry ? (replacement ?? []) : value));
  const edits = entryEdits(text, frontMatter, field, entry, replacement);
  const { value, problems } = readFrontMatter(applyEdits(text, edits));
  // The editor takes no edits that overlap: of an entry that is in the list twice, one after the other.
  const isApart = edits.every(({ start }, at) => start >= (edits[at - 1]?.end ?? 0));
  const isMeant =
    isApart &&
    JSON.stringify(toList(findField(value, field)?.value)) === JSON.stringify(wanted) &&
    problems.length <= frontMatter.problems.length;
  return isMeant ? edits : editFields(document, { [field]: wanted });
}

/** Takes a field that holds one text out with its line, which is read again; undefined where more than that would change. */
export function removeField(text: string, frontMatter: FrontMatter, field: Field): TextEdit[] | undefined {
  const line = lineOfField(text, frontMatter, field);
  if (line === undefined) return undefined;
  const edits = [removeLine(text, frontMatter, line)];
  const { value, problems } = readFrontMatter(applyEdits(text, edits));
  const isGone =
    toText(findField(value, field)?.value) === '' &&
    Object.keys(value).length === Object.keys(frontMatter.value).length - 1;
  return isGone && problems.length <= frontMatter.problems.length ? edits : undefined;
}

function entryEdits(
  text: string,
  frontMatter: FrontMatter,
  field: Field,
  entry: string,
  replacement: string | undefined,
): TextEdit[] {
  const line = lineOfField(text, frontMatter, field);
  if (line === undefined) return [];
  const from = frontMatter.headerStart + line.valueStart;
  const to = frontMatter.headerStart + line.valueEnd;
  const entries = findEntries(text.slice(from, to)).map((found) => ({
    ...found,
    start: found.start + from,
    end: found.end + from,
  }));
  return entries.flatMap((found, at): TextEdit[] => {
    if (found.value !== entry) return [];
    if (replacement === undefined) return [removal(text, entries, at, from)];
    const written = text.slice(found.start, found.end);
    return [{ start: found.start, end: found.end, text: written.replace(entry, () => replacement) }];
  });
}

/** The entry's own line where it has one, with a comment behind it; else the entry and the comma that is one too many then. */
function removal(text: string, entries: readonly ListEntry[], at: number, valueStart: number): TextEdit {
  const { start = 0, end = 0 } = entries[at] ?? {};
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const endOfLine = lineEnd(text, end);
  const isAlone =
    /^[ \t]*(?:-[ \t]+)?$/.test(text.slice(lineStart, start)) &&
    /^[ \t]*(?:,[ \t]*)?(?:#.*)?$/.test(text.slice(end, endOfLine));
  if (isAlone && lineStart > valueStart) {
    return { start: lineStart, end: endOfLine + lengthOfBreak(text, endOfLine), text: '' };
  }
  const next = entries[at + 1];
  if (next !== undefined) return { start, end: next.start, text: '' };
  const previous = entries[at - 1];
  return { start: previous?.end ?? start, end, text: '' };
}
