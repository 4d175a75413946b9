import type { Open } from '../open';
import { shortText } from '../python/short-text';
import type { WrittenValue } from './inner-meta';

/**
 * A part of what a Meta says that text does not tell.
 * @param name what it is a part of: `fields`, `constraints`
 */
export function openPart(name: string, { value, file, when }: WrittenValue): Open {
  const text = `${shortText(file.text, value, 60)}${when === null ? '' : `, if ${when}`}`;
  return { reason: `Text does not tell the whole ${name}: ${text}`, path: file.path, line: value.line };
}
