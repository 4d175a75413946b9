import { isSecretName } from './secret-name';
import { isReference } from './secret-value';
import type { Span } from './span';

/** `--requirepass X`, `--password=X`, and the same in a list of arguments. */
const FLAG = /(?<![\w-])--?([A-Za-z][\w-]{1,80})(?:=|[ \t]{1,8}|["'][ \t]{0,8},[ \t]{0,8}(?=["']))/g;
/** Words that go on with a sentence about a flag. */
const WORD_OF_SENTENCE =
  /^(?:to|and|or|is|are|for|from|with|the|a|an|in|as|if|when|option|flag|argument|of|on|must|can|will|should)$/i;

/** What a program takes a password by. */
interface Program {
  command: RegExp;
  /** The flag, with the value behind it; the value alone, or what follows the first colon of `user:password`. */
  flag: RegExp;
  hasUser?: boolean;
}

const NEXT = String.raw`(?:[ \t]{0,4}|["'][ \t]{0,4},[ \t]{0,4})`;
const WORD = String.raw`["']?(\$\{\{[^{}\n]{1,200}\}\}|[^\s"',\]]+)`;
const PROGRAMS: readonly Program[] = [
  { command: /^(?:mysql\w*|mariadb\w*)$/, flag: new RegExp(`(?<=[\\s"'])-p${WORD}`, 'g') },
  {
    command: /^(?:docker|podman|nerdctl|skopeo|helm|sshpass|twine|mongo\w*|az|oc)$/,
    flag: new RegExp(`(?<=[\\s"'])-p${NEXT}${WORD}`, 'g'),
  },
  { command: /^(?:redis-cli|keydb-cli|valkey-cli)$/, flag: new RegExp(`(?<=[\\s"'])-a${NEXT}${WORD}`, 'g') },
  {
    // `htpasswd -bc FILE USER PASSWORD`, `htpasswd -nb USER PASSWORD`
    command: /^htpasswd$/,
    flag: /(?<=\s)-[A-Za-z]{0,6}b[A-Za-z]{0,6}[ \t]{1,4}(?:[^\s"']{1,200}[ \t]{1,4}){1,2}["']?([^\s"'<>|&;-][^\s"']*)/g,
  },
  { command: /^ldap\w{1,20}$/, flag: new RegExp(`(?<=[\\s"'])-w${NEXT}${WORD}`, 'g') },
  { command: /^openssl$/, flag: /(?:pass|k):([^\s"',\]]+)/g },
  {
    command: /^(?:curl|wget|ab|wrk|siege)$/,
    flag: new RegExp(`(?<=[\\s"'])(?:-u|-A|-U|--user|--proxy-user)${NEXT}=?${WORD}`, 'g'),
    hasUser: true,
  },
  {
    command: /^(?:http|https|xh|smbclient)$/,
    flag: new RegExp(`(?<=[\\s"'])(?:-a|-U|--auth)${NEXT}=?${WORD}`, 'g'),
    hasUser: true,
  },
];
const COMMAND =
  /(?<![\w.$/-])(?:mysql\w{0,20}|mariadb\w{0,20}|docker|podman|nerdctl|skopeo|helm|sshpass|twine|mongo\w{0,20}|az|oc|redis-cli|keydb-cli|valkey-cli|ldap\w{1,20}|htpasswd|openssl|curl|wget|ab|wrk|siege|https?|xh|smbclient)(?=[\s"'])/g;
/** A command goes on over so many characters. */
const MAX_COMMAND = 1000;
/** `echo "…" | docker login --password-stdin` */
const PIPED =
  /\b(?:echo|printf)[ \t]{1,4}(?:-n[ \t]{1,4})?(["']?)([^\s"'|]+)\1[ \t]{0,4}\|[^|\n]{0,200}--?password-stdin/g;
/** `read TOKEN <<< "…"` */
const HERE_STRING = /\bread[ \t][^<\n]{0,80}?([A-Za-z_]\w{0,80})[ \t]{0,4}<<<[ \t]{0,4}(["']?)([^\s"']+)/g;
/** Assignments of any name whose value is `user:password`. */
const BASIC_AUTH = /\bbasic_?auth(?:\.users)?["']?[=:][ \t]{0,4}["']?([^\s:"'=]{1,80}:)([^\s"']+)/gi;

/** `export X=…` in what another language holds. */
const EXPORT = /^[ \t]*export[ \t]{1,8}([A-Za-z_]\w{0,200})=([^\s"'`]+)/gm;

/** Finds the passwords of command lines: flags that are called so, and the short ones of programs that everybody uses. */
export function findCommandSecrets(text: string): Span[] {
  return [...findFlags(text), ...findShortFlags(text), ...findPiped(text)];
}

function findFlags(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found, 1: name = '' } of text.matchAll(FLAG)) {
    if (!isSecretName(name) || isGlued(text, index)) continue;
    const isWord = /\s$/.test(found);
    const span = valueFrom(text, index + found.length);
    const value = text.slice(span.start, span.end);
    // `-password = …`: a line of a diff.
    if (isWord && (value.startsWith('-') || /^:?={0,2}>?$/.test(value))) continue;
    // The secrets of a build are named, and stand elsewhere: https://docs.docker.com/build/building/secrets
    if (name === 'secret' && /^(?:id|type|source|src)=/.test(value)) continue;
    if (!isReference(value) && !(isWord && WORD_OF_SENTENCE.test(value))) spans.push(span);
  }
  return spans;
}

/** `mysql -ppassword shop`: the password itself is called so. */
function isGlued(text: string, index: number): boolean {
  if (text[index + 1] !== 'p') return false;
  const before = text.slice(Math.max(0, index - 300), index);
  return /\b(?:mysql|mariadb)[^|;&]{0,300}$/.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** The word that begins there, or what stands in quotes. */
function valueFrom(text: string, from: number): Span {
  const quote = text.charAt(from);
  if (quote !== '"' && quote !== "'")
    return { start: from, end: from + lengthOf(/\$?\{\{[^{}\n]{1,200}\}\}|[^\s"'`\\]*/y, text, from) };
  const start = from + 1;
  return { start, end: start + lengthOf(quote === '"' ? /[^"\n]*/y : /[^'\n]*/y, text, start) };
}

function lengthOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0].length ?? 0;
}

function findShortFlags(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: command } of text.matchAll(COMMAND)) {
    const from = index + command.length;
    const end = commandEnd(text, from);
    const args = text.slice(from, end);
    for (const { command: known, flag, hasUser = false } of PROGRAMS) {
      if (!known.test(command)) continue;
      for (const { index: at, 0: found, 1: value = '' } of args.matchAll(flag)) {
        const to = from + at + found.length;
        const colon = hasUser ? value.search(/[:%]/) : -1;
        if (hasUser && colon < 0) continue;
        const span = { start: to - value.length + colon + 1, end: to };
        const secret = text.slice(span.start, span.end);
        // `docker run -p 8000:8000`, `mkdir -p`.
        if (secret.startsWith('-') || /^[\d.:/${}a-z_-]*\d{2,5}:\d{2,5}$/.test(value) || isReference(secret)) continue;
        if (
          /^(?:docker|podman|helm|az|oc|mongo\w*)$/.test(command) &&
          !/\blogin\b|mongo/.test(args.slice(0, at) + command)
        )
          continue;
        spans.push(span);
      }
    }
  }
  return spans;
}

/** Where the command ends: with its line if nothing takes it on, with a pipe or a bracket. */
function commandEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_COMMAND);
  for (let at = from; at < limit; at++) {
    const char = text[at];
    if (char === '|' || char === ';' || char === ']' || (char === '&' && text[at + 1] === '&')) return at;
    if (char === '\n' && text[at - 1] !== '\\') return at;
  }
  return limit;
}

function findPiped(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found, 2: value = '' } of text.matchAll(PIPED)) {
    const start = index + found.indexOf(value, 4);
    if (!isReference(value)) spans.push({ start, end: start + value.length });
  }
  for (const { index, 0: found, 1: name = '', 2: value = '' } of text.matchAll(EXPORT)) {
    const end = index + found.length;
    if (isSecretName(name) && !isReference(value)) spans.push({ start: end - value.length, end });
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
