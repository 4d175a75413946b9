/**
 * A regular expression of re_path() as a person reads it: `^books/(?P<pk>[0-9]+)/$` → `books/<pk>/`. Groups without a
 * name become `<>`; words that may be left out are. One pass, linear.
 */
export function readablePattern(regex: string): string {
  const text = regex;
  let readable = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    // An anchor may stand further in, too, where a pattern is put together of others.
    if (char === '^' || char === '$') continue;
    if (char === '\\' && /[AZbB]/.test(text[at + 1] ?? '')) at += 1;
    else if (char === '\\') readable += /[\w]/.test(text[at + 1] ?? '') ? `\\${text[++at] ?? ''}` : (text[++at] ?? '');
    else if (char === '(') {
      const end = endOfGroup(text, at);
      const group = text.slice(at, Math.min(end, at + 80));
      const isOptional = text[end + 1] === '?' || text[end + 1] === '*';
      at = end;
      if (/[?*+]/.test(text[at + 1] ?? '')) at += 1;
      readable += isOptional && isWords(group) ? '' : nameOfGroup(group);
    } else readable += char;
  }
  return readable.replace(/\/\?$/, '/');
}

/** `(.json)`: what may be left out and gives the view no name of its own. */
function isWords(group: string): boolean {
  return /^\((?:\?:)?\\?[\w./-]{1,40}$/.test(group);
}

function nameOfGroup(group: string): string {
  return group.startsWith('(?:') ? '…' : `<${/^\(\?P<(\w{1,60})>/.exec(group)?.[1] ?? ''}>`;
}

function endOfGroup(text: string, start: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') depth += 1;
    else if (char === ')' && --depth === 0) return at;
  }
  return text.length;
}
