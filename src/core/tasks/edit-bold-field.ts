import type { TextEdit } from '../change';
import { UserError } from '../errors';
import type { FieldValue } from './encode-value';
import { namesOf } from './fields';
import { readBody } from './read-body';
import { oneLine } from './toml-string';

/**
 * Edits a field of a file without front matter, in the `**Status:** Complete` lines above its first section;
 * a missing one is added below the last of them.
 * @throws UserError where the file has no such lines
 */
export function editBoldField(text: string, field: string, value: FieldValue): TextEdit[] {
  const { fields } = readBody(text, text.startsWith('\uFEFF') ? 1 : 0, 1);
  const status = fields.find(({ key }) => key === 'status');
  if (status === undefined) {
    throw new UserError(
      'This task log has no front matter; its status and dates have nowhere to stand.',
      'Convert it to TOML front matter first: Convert Task Log to TOML… in the editor, or `django-developer tasks convert`.',
    );
  }
  const known = fields.find(({ key }) => namesOf(field).includes(key));
  const next = oneLine(typeof value === 'string' ? value : value.join(', '));
  if (known?.value === next) return [];
  if (known !== undefined) {
    const gap = known.value === '' && !/[ \t]/.test(text[known.valueStart - 1] ?? '') ? ' ' : '';
    return [{ start: known.valueStart, end: known.valueEnd, text: gap + next }];
  }
  const lineStart = text.lastIndexOf('\n', status.valueStart - 1) + 1;
  const bullet = /^[-*+][ \t]+/.exec(text.slice(lineStart))?.[0] ?? '';
  const feed = text.indexOf('\n', status.valueEnd);
  const lineBreak = feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
  return [{ start: status.valueEnd, end: status.valueEnd, text: `${lineBreak}${bullet}**${labelOf(field)}:** ${next}` }];
}

function labelOf(field: string): string {
  return field.replace(/_date$/, '').replaceAll(/(^|_)([a-z])/g, (_match, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase());
}
