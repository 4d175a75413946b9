import type { KeyScan } from './scan-toml-keys';
import { unquote } from './scan-toml-keys';
import { lengthOfBreak, lineEnd } from '../../base/lines';

const PLAIN_KEY = /^([A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:(?:[ \t]+|$)/;
/** Any key: of several words, with dots, in any script. Prose with a colon looks the same. */
const KEY = /^([^\s"'#:[\]{}&*!|>%@`,?-][^:\n]{0,80}|-?[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*'):(?:[ \t]+|$)/;

/**
 * Finds the keys at the top of a YAML text without asking it to be valid. Linear in its length.
 * @param onlyToStranger stop at the first line that is nothing YAML knows
 */
export function scanYamlKeys(text: string, onlyToStranger = false): KeyScan {
  const scan: KeyScan = { keys: [], tables: [], strangers: [] };
  let line = 0;
  let start = 0;
  while (start < text.length) {
    const end = lineEnd(text, start);
    if (end === start) {
      line += 1;
      start += lengthOfBreak(text, end);
      continue;
    }
    const content = text.slice(start, end);
    const match = content.includes(':')
      ? (PLAIN_KEY.exec(content) ?? (onlyToStranger ? null : KEY.exec(content)))
      : null;
    const last = scan.keys.at(-1);
    if (match !== null) {
      const key = unquote((match[1] ?? '').trimEnd());
      const valueStart = start + match[0].length;
      const valueEnd = valueStart + withoutComment(content.slice(match[0].length)).length;
      scan.keys.push({ key, table: '', line, start, end, valueStart, valueEnd });
    } else if (last !== undefined && /^(?:[ \t]+|-[ \t])[^ \t\r]/.test(content)) {
      last.end = end;
      last.valueEnd = start + content.trimEnd().length;
    } else if (!/^[ \t\r]*(?:#|$)/.test(content)) {
      scan.strangers.push({ line, start, end });
      if (onlyToStranger) return scan;
    }
    line += 1;
    start = end + lengthOfBreak(text, end);
  }
  return scan;
}

function withoutComment(value: string): string {
  const quote = value[0];
  if (quote === '"' || quote === "'") {
    const closing = value.indexOf(quote, 1);
    if (closing !== -1 && /^[ \t]*(?:#|$)/.test(value.slice(closing + 1))) return value.slice(0, closing + 1);
  }
  if (value.startsWith('#')) return '';
  const comment = value.search(/[ \t]#/);
  return (comment === -1 ? value : value.slice(0, comment)).trimEnd();
}
