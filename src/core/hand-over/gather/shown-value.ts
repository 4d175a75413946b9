import type { Setting } from '../../project/inventory-settings';
import { lastPart } from '../../project/python/expressions';
import { REDACTED } from '../../redact/secret-name';

/** A list of names that is longer is counted. */
const MAX_LENGTH = 100;

/** A class by its path; a host, an address and a file keep their dots. */
const CLASS = /^\w{1,80}(?:\.\w{1,80}){0,20}\.[A-Z]\w{0,80}$/;

/**
 * The value of a setting as a hand-over shows it. One that was cut tells what it still can: the keys of a dictionary, the
 * last parts of the names in a list.
 */
export function shownValue({ text, items }: Pick<Setting, 'text' | 'items'>): string {
  if (!text.endsWith('…')) return text;
  if (text.startsWith('{')) {
    const keys = keysOf(text);
    return keys.length === 0 ? '{…}' : `{${keys.map((key) => `${key}: …`).join(', ')}, …}`;
  }
  if (!/^[[(]/.test(text)) return text;
  if (items === null || items.length === 0 || text.includes(REDACTED))
    return `${text.charAt(0)}…${text.startsWith('[') ? ']' : ')'}`;
  const names = items.map((item) => (CLASS.test(item) ? lastPart(item) : item)).join(', ');
  return names.length > MAX_LENGTH ? `${items.length} entries` : names;
}

/** The keys of the outermost dictionary, as far as the text goes. */
function keysOf(text: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(/"[^"\n]*"|'[^'\n]*'|[[({]|[\])}]/g)) {
    if (/^[[({]/.test(part)) depth += 1;
    else if (/^[\])}]/.test(part)) depth -= 1;
    else if (depth === 1 && /^\s{0,9}:/.test(text.slice(index + part.length))) keys.push(part);
  }
  return keys;
}
