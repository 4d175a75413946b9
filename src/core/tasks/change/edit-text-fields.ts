import type { TextEdit } from '../../base/change';
import { applyEdits } from '../../base/change';
import { UserError } from '../../base/errors';
import type { FieldValue } from '../front-matter/encode-value';
import { namesOf } from '../front-matter/fields';
import type { TaskDocument } from '../log/read-task-document';
import { readBody, type Body } from '../body/read-body';
import { lengthOfBreak, lineEnd } from '../../base/lines';
import type { TextField } from '../body/text-fields';
import { oneLine } from '../../base/lines';

/**
 * Sets fields of a file without front matter, where its text has them (`**Status:** Complete`). Missing ones are added
 * below its status; where it has none, as lines of their own below its title, and nothing else changes.
 * @throws UserError where they would not be read there
 */
export function editTextFields(
  { text, body, frontMatter: { problems } }: TaskDocument,
  values: Readonly<Record<string, FieldValue>>,
): TextEdit[] {
  const wanted = Object.entries(values).map(([field, value]) => ({
    field,
    next: oneLine(typeof value === 'string' ? value : value.join(', ')),
  }));
  const missing = wanted.filter(({ field }) => findTextField(body, field) === undefined);
  const edits = wanted.flatMap(({ field, next }): TextEdit[] => {
    const known = findTextField(body, field);
    return known === undefined || known.value === next ? [] : [replaceValue(text, known, next)];
  });
  // Front matter that is not read has to stay on the first line for those who do read it.
  const isAdded = missing.length > 0 && (findTextField(body, 'status') !== undefined || problems.length === 0);
  if (isAdded) edits.push(addFields(text, body, missing));
  edits.sort((one, other) => one.start - other.start);
  const after = readText(applyEdits(text, edits));
  if (wanted.every(({ field, next }) => (findTextField(after, field)?.value ?? '') === next)) return edits;
  throw new UserError(
    'This task log has no front matter, and its text has no place where a status would be found.',
    'Convert it to TOML front matter first: Convert Task Log to TOML… in the editor, or `django-developer tasks convert`.',
  );
}

function readText(text: string): Body {
  return readBody(text, startOf(text), 1, true);
}

function startOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** A field of a text as it stands there; undefined where it has none of that name. */
export function findTextField({ fields }: Body, field: string): TextField | undefined {
  return fields.find(({ key }) => namesOf(field).includes(key));
}

function replaceValue(text: string, { value, valueStart, valueEnd }: TextField, next: string): TextEdit {
  const gap = value === '' && !/[ \t]/.test(text[valueStart - 1] ?? '') ? ' ' : '';
  return { start: valueStart, end: valueEnd, text: gap + next };
}

function addFields(text: string, body: Body, missing: readonly { field: string; next: string }[]): TextEdit {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const write = ({ bullet, bold }: { bullet: string; bold: boolean }): string[] =>
    missing.map(({ field, next }) => `${bullet}${bold ? `**${labelOf(field)}:**` : `${labelOf(field)}:`} ${next}`);
  const status = findTextField(body, 'status');
  if (status !== undefined) {
    const end = lineEnd(text, status.valueEnd);
    return { start: end, end, text: ['', ...write(status)].join(lineBreak) };
  }
  const lines = write({ bullet: '', bold: true }).join(lineBreak);
  const [title] = body.headings;
  if (title?.level !== 1)
    return {
      start: startOf(text),
      end: startOf(text),
      text: lines + (text.trim() === '' ? lineBreak : lineBreak.repeat(2)),
    };
  const end = lineEnd(text, title.start);
  const next = end + lengthOfBreak(text, end);
  const isApart = text.slice(next, lineEnd(text, next)).trim() === '';
  return { start: end, end, text: lineBreak.repeat(2) + lines + (isApart ? '' : lineBreak) };
}

function labelOf(field: string): string {
  return field
    .replace(/_date$/, '')
    .replaceAll(/(^|_)([a-z])/g, (_match, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase());
}
