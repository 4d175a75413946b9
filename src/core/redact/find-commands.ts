import { findByPosition } from './find-by-position';
import { COMMAND, NAMED_WORDS, PROGRAM_PASSWORDS } from './program-passwords';
import { isSecretName, snakeCase } from './secret-name';
import { isReference } from './secret-value';
import { addSpans, type Span } from './span';

/** `--requirepass X`, `--password=X`, and the same in a list of arguments. */
const FLAG = /(?<![\w-])--?([A-Za-z][\w-]{1,80})(?:=|[ \t]{1,8}|["'][ \t]{0,8},[ \t]{0,8}(?=["']))/g;
/** Words that go on with a sentence about a flag. */
const WORD_OF_SENTENCE =
  /^(?:to|and|or|is|are|for|from|with|the|a|an|in|as|if|when|option|flag|argument|of|on|must|can|will|should)$/i;

/** A word of a command; a placeholder of several words is one, and a path of Windows too. */
const BARE_WORD = /\$?\{\{[^{}\n]{1,200}\}\}|<[^<>\n]{1,80}>|\[[A-Za-z][\w -]{1,60}\]|[A-Z]:\\[^\s"'`]*|[^\s"'`\\]*/y;
/** What stands for a value in a usage: `--password PASSWORD]`. */
const METAVARIABLE = /^[A-Z][A-Z0-9]{0,30}(?:[_-][A-Z0-9]{1,30}){0,5}[\])},.]{0,3}$/;
/** What stands for a password where a command is told of: `USER PASSWORD`, `…`. */
const TOLD_OF = /^(?:(?:[A-Z]{1,12}_){0,3}(?:PASS(?:WORD|WD)?|PWD?|SECRET|TOKEN|KEY)|[^A-Za-z0-9]{1,3})$/;
/** Flags that say so in a word of their own: those of Java's keytool and jarsigner. */
const OTHER_FLAG = /^(?:(?:src|dest)?(?:store|key)pass)$/;
const NAME_AND_WORD = /(?<=\s)([\w.:/@-]{2,120})(?=[ \t]{1,8}["']?([^\s"'`|&;<>-][^\s"'`]*))/g;
/** A command goes on over so many characters. */
const MAX_COMMAND = 1000;
/** `echo "…" | docker login --password-stdin` */
const PIPED =
  /\b(?:echo|printf)[ \t]{1,4}(?:-n[ \t]{1,4})?(["']?)([^\s"'|]+)\1[ \t]{0,4}\|[^|\n]{0,200}--?password-stdin/g;
/** `echo "user:…" | chpasswd`, `(echo …; echo …) | smbpasswd -s` */
const ECHO = /\b(?:echo|printf)[ \t]{1,4}(?:-[ne]{1,2}[ \t]{1,4})?["']?(?:[\w.-]{1,80}:)?([^\s"'|;)\\$]{1,200})/g;
const INTO_PASSWD =
  /^[^|\n]{0,200}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?(?:chpasswd|smbpasswd|passwd|cryptsetup|kinit|vncpasswd|base64|sha\d{1,3}sum|md5sum|kubeseal|openssl[ \t]{1,4}(?:base64|enc|dgst|passwd)|(?:docker|podman|gh|wrangler|fly|vercel)[ \t]{1,4}secrets?[ \t])\b/;
/** `echo "…" > db-password.txt` */
const INTO_FILE = /^["']?[ \t]{0,4}>{1,2}[ \t]{0,4}["']?([^\s"'|;&]{1,200})/;
/** `read TOKEN <<< "…"` */
const HERE_STRING = /\bread[ \t][^<\n]{0,80}?([A-Za-z_]\w{0,80})[ \t]{0,4}<<<[ \t]{0,4}(["']?)([^\s"']+)/g;
/** Assignments of any name whose value is `user:password`. */
const BASIC_AUTH = /\bbasic_?auth(?:\.users)?["']?[=:][ \t]{0,4}["']?([^\s:"'={}$]{1,80}:)([^\s"']+)/gi;

/** `export X=…` in what another language holds. */
const EXPORT = /^[ \t]*export[ \t]{1,8}([A-Za-z_]\w{0,200})=([^\s"'`]+)/gm;

/** Finds the passwords of command lines: flags that are called so, and the short ones of programs that everybody uses. */
export function findCommandSecrets(text: string): Span[] {
  return [...findFlags(text), ...findOfPrograms(text), ...findPiped(text), ...findByPosition(text)];
}

function findFlags(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found, 1: name = '' } of text.matchAll(FLAG)) {
    if (!(isSecretName(name) || OTHER_FLAG.test(name)) || isGlued(text, index)) continue;
    const isWord = /\s$/.test(found);
    const span = valueFrom(text, index + found.length);
    const value = text.slice(span.start, span.end);
    // `-password = …`: a line of a diff.
    if (isWord && (value.startsWith('-') || /^:?={0,2}>?$/.test(value))) continue;
    // The secrets of a build are named, and stand elsewhere: https://docs.docker.com/build/building/secrets
    if (name === 'secret' && /^(?:id|type|source|src)=/.test(value)) continue;
    if (isWord && (WORD_OF_SENTENCE.test(value) || isMetavariable(name, value))) continue;
    if (!isReference(value)) spans.push(span);
  }
  return spans;
}

/** Whether a flag has what its value is called behind it: `--api-token TOKEN`. */
function isMetavariable(flag: string, value: string): boolean {
  if (!METAVARIABLE.test(value)) return false;
  const [named, called] = [snakeCase(flag), snakeCase(value.replace(/[\])},.]{1,3}$/, ''))];
  return named === called || named.endsWith(`_${called}`);
}

/** `mysql -ppassword shop`: the password itself is called so. */
function isGlued(text: string, index: number): boolean {
  if (text[index + 1] !== 'p') return false;
  const before = text.slice(Math.max(0, index - 300), index);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const command = line.slice(Math.max(line.lastIndexOf('|'), line.lastIndexOf(';'), line.lastIndexOf('&')) + 1);
  return /\b(?:mysql|mariadb|7z)/.test(command);
}

/** The word that begins there, or what stands in quotes. */
function valueFrom(text: string, from: number): Span {
  const quote = text.charAt(from);
  if (quote !== '"' && quote !== "'") return { start: from, end: from + lengthOf(BARE_WORD, text, from) };
  const start = from + 1;
  return { start, end: start + lengthOf(quote === '"' ? /[^"\n]*/y : /[^'\n]*/y, text, start) };
}

function lengthOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0].length ?? 0;
}

function findOfPrograms(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: command } of text.matchAll(COMMAND)) {
    const from = index + command.length;
    const args = text.slice(from, commandEnd(text, from));
    for (const { command: known, value, hasUser = false, after } of PROGRAM_PASSWORDS) {
      if (!known.test(command)) continue;
      for (const match of args.matchAll(value)) {
        if (after !== undefined && !after.test(args.slice(0, match.index))) continue;
        const span = passwordOf(text, from + match.index + match[0].length, match[1] ?? '', hasUser);
        if (span !== undefined) spans.push(span);
      }
    }
    if (NAMED_WORDS.some(({ command: known, begins }) => known.test(command) && begins.test(args)))
      addSpans(spans, findNamedWords(text, from, args));
  }
  return spans;
}

/** The password that ends there; undefined where it is a reference, a port or the next flag. */
function passwordOf(text: string, end: number, value: string, hasUser: boolean): Span | undefined {
  const colon = hasUser ? value.search(/[:%]/) : -1;
  if (hasUser && colon === -1) return undefined;
  const begin = end - value.length;
  const span = { start: begin + colon + 1, end: endOfQuoted(text, begin, end) };
  const secret = text.slice(span.start, span.end);
  // `docker run -p 8000:8000`, `mkdir -p`.
  if (secret.startsWith('-') || /^[\d.:/${}a-z_-]*\d{2,5}:\d{2,5}$/.test(value) || isReference(secret))
    return undefined;
  return TOLD_OF.test(secret) ? undefined : span;
}

/** Where the string ends in whose first word `[start, end)` is; the end of the word where it stands in none. */
function endOfQuoted(text: string, start: number, end: number): number {
  const quote = text.charAt(start - 1);
  if (quote !== '"' && quote !== "'") return end;
  const rest = lengthOf(quote === '"' ? /[^"\n]{0,300}"/y : /[^'\n]{0,300}'/y, text, end);
  return rest === 0 || text[end] === ',' ? end : end + rest - 1;
}

/** `set aws_secret_access_key …`: a word beside one that names a secret. */
function findNamedWords(text: string, from: number, args: string): Span[] {
  return [...args.matchAll(NAME_AND_WORD)].flatMap(({ index, 1: name = '', 2: value = '' }) => {
    if (!name.split(/[.:/]/).some((part) => isSecretName(part)) || isReference(value) || TOLD_OF.test(value)) return [];
    const start = text.indexOf(value, from + index + name.length);
    return [{ start, end: endOfQuoted(text, start, start + value.length) }];
  });
}

/** Where the command ends: with its line if nothing takes it on, with a pipe or a bracket. */
function commandEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_COMMAND);
  for (let at = from; at < limit; at++) {
    const char = text[at];
    if (char === '"' || char === "'") {
      const close = text.slice(at + 1, limit).search(char === '"' ? /["\n]/ : /['\n]/);
      if (text[at + 1 + close] === char) at += 1 + close;
      continue;
    }
    if (char === '|' || char === ';' || char === ']' || (char === '&' && text[at + 1] === '&')) return at;
    if (char === '\n' && text[at - 1] !== '\\') return at;
  }
  return limit;
}

/** Whether what an echo says is handed to what takes secrets, or written to a file of one. */
function isTakenIn(after: string): boolean {
  const file = INTO_FILE.exec(after)?.[1] ?? '';
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w{1,8}$/, '');
  return INTO_PASSWD.test(after) || /(?:^|\/)\.?secrets?\//.test(file) || isSecretName(name);
}

function findPiped(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found, 2: value = '' } of text.matchAll(PIPED)) {
    const start = index + found.indexOf(value, 4);
    if (!isReference(value)) spans.push({ start, end: start + value.length });
  }
  for (const { index, 0: found, 1: value = '' } of text.matchAll(ECHO)) {
    const end = index + found.length;
    if (!isReference(value) && !TOLD_OF.test(value) && isTakenIn(text.slice(end, end + 300)))
      spans.push({ start: end - value.length, end });
  }
  for (const { index, 0: found, 1: name = '', 2: value = '' } of text.matchAll(EXPORT)) {
    const end = index + found.length;
    // What a command prints is none of the text: `$(cat "$FILE")`.
    const isPrinted = /^(?:\$\(|<\()/.test(value);
    if (isSecretName(name) && !isPrinted && !isReference(value)) spans.push({ start: end - value.length, end });
  }
  for (const { index, 0: found, 1: name = '', 3: value = '' } of text.matchAll(HERE_STRING)) {
    const end = index + found.length;
    if (isSecretName(name) && !isReference(value)) spans.push({ start: end - value.length, end });
  }
  for (const { index, 0: found, 2: value = '' } of text.matchAll(BASIC_AUTH)) {
    const end = index + found.length;
    if (!isReference(value)) spans.push({ start: end - value.length, end });
  }
  return spans;
}
