/**
 * A regular expression of re_path() as a person reads it: `^books/(?P<pk>[0-9]+)/$` → `books/<pk>/`. Groups without a
 * name become `<>`. One pass, linear.
 */
export function readablePattern(regex: string): string {
  const text = regex.replace(/^\^/, '').replace(/(?:\\Z|\$)$/, '');
  let readable = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\\') readable += /[\w]/.test(text[at + 1] ?? '') ? `\\${text[++at] ?? ''}` : (text[++at] ?? '');
    else if (char === '(') {
      const end = endOfGroup(text, at);
      readable += nameOfGroup(text.slice(at, Math.min(end, at + 80)));
      at = end;
      if (/[?*+]/.test(text[at + 1] ?? '')) at += 1;
    } else readable += char;
  }
  return readable.replace(/\/\?$/, '/');
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
