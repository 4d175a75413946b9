import { redactText } from '../../redact/redact-text';

/** Words that are longer are code, and stand at the place. */
const MAX_WORDS = 40;
const MAX_READ = 400;
/** What a reason begins and ends with: words, and what is quoted or is a tag. */
const FIRST = /[\p{L}\p{N}_"<$@]/u;
const LAST = /[\p{L}\p{N}_">*…]/u;

/** A reason with the words that decided, on one line, short and without secrets: `Raw SQL: cursor.execute`. */
export function nameReason(because: string, words: string): string {
  const [first = ''] = redactText(words.slice(0, MAX_READ).trim()).split('\n', 1);
  const line = closed(trimmed(first.replaceAll(/\s+/g, ' ')));
  if (line === '' || because.toLowerCase().includes(line.toLowerCase())) return because;
  return `${because}: ${line.length > MAX_WORDS ? beginning(line) : line}`;
}

/** The first words of what is longer. */
function beginning(line: string): string {
  const start = line.slice(0, MAX_WORDS);
  const [upToComma = ''] = start.split(',', 1);
  const end = upToComma.lastIndexOf(' ');
  return `${upToComma.length < MAX_WORDS || end <= 0 ? upToComma : upToComma.slice(0, end)}…`;
}

function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && !FIRST.test(text.charAt(from))) from += 1;
  while (to > from && !LAST.test(text.charAt(to - 1))) to -= 1;
  const inner = text.slice(from, to);
  // A quote whose other half was left out says nothing, nor does the bracket before it.
  return inner.split('"').length === 2 ? inner.replace(/(?:\(\w?)?"$/, '').replace(/^"/, '') : inner;
}

/** A bracket around a quoted name, `get("Authorization"`, is closed again. */
function closed(line: string): string {
  const end = { '(': ')', '[': ']' }[/([([])"[^"()[\]]{1,40}"$/.exec(line)?.[1] ?? ''];
  return end === undefined ? line : `${line}${end}`;
}
