/** What a word of a pattern stands for any name with. */
const NAME = 'NAME';
/** Letters of any script are parts of names. */
const IS_NAME = /^[\w$\u00a1-\u1fff\u2070-\u2fff\u3001-\ufefe]/;
const NO_PART_OF_NAME = /[^\w$\u00a1-\u1fff\u2070-\u2fff\u3001-\ufefe]/g;
const WORD = /[\w$.\u00a1-\u1fff\u2070-\u2fff\u3001-\ufefe]+|[^\s\w$.\u00a1-\u1fff\u2070-\u2fff\u3001-\ufefe]/g;
/** In MySQL the rest of the line is a remark; `#>>`, `#-` and their like are operators of PostgreSQL. */
const REMARK = /^#(?![#>=-])/;

/**
 * The statements of a text, each as its words in small letters. Comments are left out, the quotes of names too; a text in quotes is
 * the one word `'`.
 */
export function splitSql(text: string): string[][] {
  const statements: string[] = [''];
  for (let at = 0; at < text.length;) {
    const { shown, end } = tokenAt(text, at);
    at = end;
    if (shown === ';') statements.push('');
    else statements.push(`${statements.pop() ?? ''}${shown}`);
  }
  return statements
    .map((one) => [...one.toLowerCase().matchAll(WORD)].map(([word]) => word))
    .filter(({ length }) => length > 0);
}

/** The words between commas that stand in no bracket. */
export function splitAtCommas(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const word of words) {
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
    if (word === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

/**
 * Holds the beginning of a statement against a pattern: `drop table if? exists? NAME`. A word with `?` may be missing, `a|b` is
 * either, `NAME` any name, and `..word` stands anywhere behind.
 * @returns the last name that was found, `''` where the pattern has none; null where the statement begins otherwise
 */
export function matchWords(
  pattern: string,
  words: readonly string[],
): { name: string; rest: readonly string[] } | null {
  let at = 0;
  let name = '';
  for (const part of pattern.split(' ')) {
    if (part.startsWith('..')) {
      if (!words.slice(at).includes(part.slice(2))) return null;
      continue;
    }
    const isOptional = part.endsWith('?');
    const wanted = (isOptional ? part.slice(0, -1) : part).split('|');
    const word = words[at] ?? '';
    const isName = wanted.includes(NAME) && IS_NAME.test(word);
    if (isName) name = word;
    if (isName || wanted.includes(word)) at += 1;
    else if (!isOptional) return null;
  }
  return { name, rest: words.slice(at) };
}

/** What stands at a place of a text, and where it ends: a comment, a text, a name in quotes, or one character. */
function tokenAt(text: string, at: number): { shown: string; end: number } {
  const character = text.charAt(at);
  const until = (close: string, from: number): number => {
    const end = text.indexOf(close, from);
    return end === -1 ? text.length : end + close.length;
  };
  if (text.startsWith('--', at) || REMARK.test(text.slice(at, at + 2))) return { shown: ' ', end: until('\n', at) };
  if (text.startsWith('/*', at)) return { shown: ' ', end: until('*/', at + 2) };
  if (character === "'") return { shown: " ' ", end: until("'", at + 1) };
  if (character === '"' || character === '`') {
    const end = until(character, at + 1);
    return { shown: text.slice(at + 1, end - 1).replace(NO_PART_OF_NAME, '_'), end };
  }
  const dollar = character === '$' ? /^\$\w{0,40}\$/.exec(text.slice(at, at + 42))?.[0] : undefined;
  if (dollar !== undefined) return { shown: " ' ", end: until(dollar, at + dollar.length) };
  return { shown: character, end: at + 1 };
}
