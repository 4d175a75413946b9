import { dottedName } from '../python/expressions';
import { shortText } from '../python/short-text';
import { valueOf, type SourceIndex } from '../source/source-index';
import type { WrittenValue } from '../source/inner-meta';

/** Why what a serializer names as its model is no model that was read: it is made by a call, or stands elsewhere. */
export function absentModel({ value, file }: WrittenValue, index: SourceIndex): string {
  const held = value.type === 'call' ? { value, file } : valueOf(index.resolve(file, dottedName(value) ?? ''));
  const text = shortText(file.text, value);
  if (held?.value.type !== 'call') return `The model ${text} is not in this folder.`;
  const call = shortText(held.file.text, held.value);
  return call === text
    ? `Text does not tell which model ${text} is.`
    : `Text does not tell which model ${text} is: ${call}.`;
}
