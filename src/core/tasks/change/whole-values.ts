import { findField, toList, toText } from '../front-matter/fields';
import { headerOf, shortenValue, type TaskDocument } from '../log/read-task-document';
import type { FieldValues } from './edit-fields';

/** The same values; one that the file has, and that was only read to where lists cut it, is whole again. */
export function wholeValues({ frontMatter, body }: TaskDocument, values: FieldValues): FieldValues {
  const cut = Object.entries(values).filter(([, value]) => [value].flat().some(isCut));
  if (cut.length === 0) return values;
  const header = headerOf(frontMatter, body);
  const whole = cut.map(([field, value]) => {
    const written = findField(header, field)?.value;
    const texts = typeof value === 'string' ? [toText(written).trim()] : toList(written);
    const wholeOf = (part: string): string =>
      (isCut(part) ? texts.find((text) => shortenValue(field, text) === part) : undefined) ?? part;
    return [field, typeof value === 'string' ? wholeOf(value) : value.map(wholeOf)] as const;
  });
  return { ...values, ...Object.fromEntries(whole) };
}

function isCut(text: string): boolean {
  return text.endsWith('…');
}
