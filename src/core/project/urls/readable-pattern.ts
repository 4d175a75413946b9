/** Groups inside one another are followed so far. */
const MAX_DEPTH = 20;
/** So many URLs of one pattern are told one by one. */
const MAX_WAYS = 4;

/**
 * A regular expression of re_path() as a person reads it: `^books/(?P<pk>[0-9]+)/$` → `books/<pk>/`. Groups without a
 * name become `<>`, or the words that they let through, `<shelf|books>`; those around one that has a name are what is in them, and what only looks ahead or back is left out, as
 * are words that may be. One pass for each depth.
 */
export function readablePattern(regex: string): string {
  return readableText(regex, 0).replace(/\/\?$/, '/');
}

/**
 * The URLs that a regular expression takes, one by one, where a part with a named group may be left out or is one of several:
 * `^books(?:/(?P<pk>\\d+))?/$` → `books/`, `books/<pk>/`. Where there are many, the one of {@link readablePattern}.
 */
export function readablePatterns(regex: string): string[] {
  let ways = [regex];
  for (let open = true; open;) {
    open = false;
    const next = ways.flatMap((way) => {
      const parted = partedOnce(way);
      open ||= parted !== null;
      return parted ?? [way];
    });
    if (next.length > MAX_WAYS) return [readablePattern(regex)];
    ways = next;
  }
  return [...new Set(ways.map(readablePattern))];
}

/** The first group with a name inside that there is more than one way through, written out as each of these; null where there is none. */
function partedOnce(regex: string): string[] | null {
  for (let at = 0; at < regex.length; at++) {
    if (regex[at] === '\\') at += 1;
    else if (regex[at] === '[') at = endOfClass(regex, at);
    if (regex[at] !== '(' || regex[at - 1] === '\\') continue;
    const end = endOfGroup(regex, at);
    const group = regex.slice(at, end);
    if (!group.includes('(?P<')) {
      at = end;
      continue;
    }
    const isOptional = regex[end + 1] === '?';
    const [before, after] = [regex.slice(0, at), regex.slice(end + (isOptional ? 2 : 1)).replace(/^\?/, '')];
    const isNamed = group.startsWith('(?P<');
    const inside = group.replace(/^\((?:\?:)?/, '');
    const choices = isNamed || !/^\((?:\?:|(?!\?))/.test(group) ? [] : choicesOf(inside);
    if (!isOptional && choices.length < 2) {
      // A group around others may have such a one inside.
      if (isNamed) at = end;
      continue;
    }
    const ways = choices.length > 0 ? choices.map((one) => `${before}${one}${after}`) : [`${before}${group})${after}`];
    return isOptional ? [`${before}${after}`, ...ways] : ways;
  }
  return null;
}

/** What stands between the bars of a pattern, outside of its groups. */
function choicesOf(text: string): string[] {
  const choices: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '(') at = endOfGroup(text, at);
    else if (text[at] === '[') at = endOfClass(text, at);
    else if (text[at] === '\\') at += 1;
    else if (text[at] === '|' || at === text.length) {
      choices.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return choices;
}

function endOfClass(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ']') return at;
  }
  return text.length;
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
  const name = /^\(\?P<([^<>\s]{1,60})>/.exec(group)?.[1];
  if (name !== undefined) return `<${name}>`;
  // `(?!…)` and its like take nothing of the path, nor does a flag: `(?i)`.
  if (/^\((?:\?<?[=!]|\?[a-zA-Z]{1,8}$)/.test(group)) return '';
  const inside = group.replace(/^\((?:\?:)?/, '');
  if (inside.includes('(?P<'))
    return isOptional || hasChoice(inside) || depth > MAX_DEPTH ? '…' : readableText(inside, depth + 1);
  const words = /^\((?:\?:)?([\w-]{1,40}(?:\|[\w-]{1,40}){1,10})$/.exec(group)?.[1];
  if (words !== undefined && !isOptional) return `<${words}>`;
  if (!group.startsWith('(?:')) return '<>';
  return isWords(group) && !isOptional ? readableText(inside, depth + 1) : '…';
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
