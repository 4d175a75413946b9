import type { Value } from './value';

/**
 * A conversion as https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting has it, without width
 * and precision: `%s`, `%d`, `%(name)s`, `%%`.
 */
const CONVERSION = /%(?:%|(?:\((\w{1,80})\))?([sd]))/g;

/**
 * `'%s.urls' % NAME`, `'%s/%s' % (A, B)`, `'%(name)s' % {'name': NAME}`.
 * @param given what stands on the right: the parts of a tuple, a dictionary, or one value
 * @returns the text; undefined where a part of it is not known
 */
export function fillPercent(pattern: string, given: readonly Value[] | (Value & { type: 'dict' })): string | undefined {
  const parts = 'type' in given ? [] : given;
  let at = 0;
  let isKnown = true;
  const filled = pattern.replace(CONVERSION, (conversion: string, name: string | undefined, kind: string) => {
    if (conversion === '%%') return '\0';
    const named = 'type' in given ? given.entries.filter(({ key }) => key === null || key === name).at(-1) : undefined;
    const part = name === undefined ? parts[at++] : named?.key === name ? named?.value : undefined;
    if (part?.when === null && part.type === 'string' && kind === 's') return part.value.replaceAll('%', '\0');
    if (part?.when === null && part.type === 'scalar' && (kind === 's' || /^-?\d+$/.test(part.value)))
      return part.value;
    isKnown = false;
    return '';
  });
  return isKnown && at === parts.length && !filled.includes('%') ? filled.replaceAll('\0', '%') : undefined;
}
