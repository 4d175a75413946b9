/** Groups inside one another are followed so far. */
const MAX_DEPTH = 20;

/**
 * A regular expression of re_path() as a person reads it: `^books/(?P<pk>[0-9]+)/$` → `books/<pk>/`. Groups without a
 * name become `<>`, or the words that they let through, `<shelf|books>`; those around one that has a name are what is in them, and what only looks ahead or back is left out, as
 * are words that may be. One pass for each depth.
 */
export function readablePattern(regex: string): string {
  return readableText(regex, 0).replace(/\/\?$/, '/');
}

function readableText(text: string, depth: number): string {
  let readable = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    // An anchor may stand further in, too, where a pattern is put together of others.
    if (char === '^' || char === '$') continue;
    if (char === '\\' && /[AZbB]/.test(text[at + 1] ?? '')) at += 1;
    else if (char === '\\') readable += /[\w]/.test(text[at + 1] ?? '') ? `\\${text[++at] ?? ''}` : (text[++at] ?? '');
    else if (char === '(') {
      const end = endOfGroup(text, at);
      const group = text.slice(at, end);
      const isOptional = text[end + 1] === '?' || text[end + 1] === '*';
      at = end;
      if (/[?*+]/.test(text[at + 1] ?? '')) at += 1;
      readable += isOptional && isWords(group) ? '' : readableGroup(group, isOptional, depth);
    } else readable += char;
  }
  return readable;
}

/** `(.json)`: what may be left out and gives the view no name of its own. */
function isWords(group: string): boolean {
  return /^\((?:\?:)?\\?[\w./-]{1,40}$/.test(group);
}

/** What stands for a group, without its closing parenthesis. */
function readableGroup(group: string, isOptional: boolean, depth: number): string {
  const name = /^\(\?P<(\w{1,60})>/.exec(group)?.[1];
  if (name !== undefined) return `<${name}>`;
  // `(?!…)` and its like take nothing of the path, nor does a flag: `(?i)`.
  if (/^\((?:\?<?[=!]|\?[a-zA-Z]{1,8}$)/.test(group)) return '';
  const inside = group.replace(/^\((?:\?:)?/, '');
  if (inside.includes('(?P<'))
    return isOptional || hasChoice(inside) || depth > MAX_DEPTH ? '…' : readableText(inside, depth + 1);
  const words = /^\((?:\?:)?([\w-]{1,40}(?:\|[\w-]{1,40}){1,10})$/.exec(group)?.[1];
  if (words !== undefined && !isOptional) return `<${words}>`;
  return group.startsWith('(?:') ? '…' : '<>';
}

/** Whether there is more than one way through a pattern, outside of its groups. */
function hasChoice(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') at = endOfGroup(text, at);
    else if (text[at] === '\\') at += 1;
    else if (text[at] === '|') return true;
  }
  return false;
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
