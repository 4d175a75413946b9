import { beforeClosing } from './values/before-closing';
import { isHarmlessValue } from './looks-secret';
import { isSecretName } from './secret-name';
import { replaceSpans, type Span } from './span';

/** An option at the beginning of a word, with what separates it from its value. */
const OPTION = /(?<![^\s"'`,[(])(--?[A-Za-z][\w.-]*)(["']?(?:=|[ \t]+)|["'],[ \t]*)(?=\S)/g;
const ASSIGNMENT = /(?<![\w$.{-])([A-Za-z_]\w*)=(?=[^\s=])/g;
/** `${NAME:-default}`, as shells and compose write it. */
const DEFAULT = /\$\{([A-Za-z_]\w*):?[-=+]([^{}\s]*)\}/g;
/** What each of these has something of, and most lines of a text have not. */
const GIVES_VALUE = /(?:^|[\s"'`,[(])--?[A-Za-z]|=|\$\{/;
const PORT = /^[\d.:-]{1,40}(?:\/\w{1,8})?$/;
/** Options that hold a secret though they do not say so: redis, curl, LDAP. */
const SECRET_OPTION = /^(?:requirepass|masterauth|pass|passwd|pw|pwd|storepass|keypass|passin|passout|authtoken)$/i;
/** Options that take `user:word`. */
const USER_AND_WORD = /^(?:u|user|basic[_-]?auth|auth|proxy-user|creds?|login|http-auth|web\.basic-auth)$/i;
/** What is told of a secret, and is none: where it stands, and that it is asked for. */
const ABOUT_SECRET =
  /^(?:no|ask|prompt|use|with|without|disable|enable)-|[_.-](?:file|path|dir|stdin|prompt|env|name|url|type|fd|key-id)$/i;
/** Programs whose `-p` or `-a` is a password. */
const PROGRAM = /\b(?:mysql\w*|mariadb[\w-]*|sshpass|mongo\w*|redis-cli|7z|unzip|zip|ldap\w+|sqlcmd)\b/;
/** `-pWORD`; ports and long options of one dash are none. */
const GLUED = /(?<![^\s"'`])-p(?![\d.:]+(?:\/\w+)?(?:["'`\s]|$))(?=[^\s=-])/g;

/**
 * Takes the secrets out of a command line: values of options (`--requirepass …`, `--password=…`, `-u user:…`, mysql's `-p…`), of variables
 * set before it (`PGPASSWORD=…`), and defaults of variables (`${REDIS_PASSWORD:-…}`). References stay. Linear in the text's length.
 * @param command one or more lines
 */
export function redactCommand(command: string): string {
  if (!GIVES_VALUE.test(command)) return command;
  const edits: Span[] = [];
  // What was judged as one value is not looked at again: it may name a thousand secrets.
  let judged = 0;
  const take = (start: number, keepUser = false): void => {
    if (start < judged) return;
    const { secret, end } = valueAt(command, start, keepUser);
    if (secret !== undefined) edits.push({ start: secret, end });
    judged = end;
  };
  const isProgram = PROGRAM.test(command);
  for (const { 0: whole, 1: dashed = '', 2: sign = '', index } of command.matchAll(OPTION)) {
    const name = dashed.replace(/^--?/, '');
    const start = index + whole.length;
    if (ABOUT_SECRET.test(name) || (!sign.endsWith('=') && command[start] === '-')) continue;
    if (USER_AND_WORD.test(name)) take(start, true);
    else if (SECRET_OPTION.test(name) || isSecretName(name) || (isProgram && /^[pa]$/.test(name))) take(start);
  }
  judged = 0;
  for (const { 0: whole, 1: name = '', index } of command.matchAll(ASSIGNMENT))
    if (isSecretName(name)) take(index + whole.length);
  for (const { index } of command.matchAll(GLUED)) {
    const start = index + 2;
    const word = command.slice(start, wordEnd(command, start)).replace(/[.,;:)]{1,3}$/, '');
    if (isProgram || /\d|[^\w-]/.test(word)) take(start);
  }
  for (const { 0: whole, 1: name = '', 2: value = '', index } of command.matchAll(DEFAULT)) {
    const isSecret = isSecretName(name) || (/port$/i.test(name) && !PORT.test(value));
    if (isSecret && value !== '' && !isHarmlessValue(value)) {
      const end = index + whole.length - 1;
      edits.push({ start: end - value.length, end });
    }
  }
  return replaceSpans(command, edits);
}

/** The value that begins here: where it ends, without its quotes, and where its secret begins; undefined where it has none. */
function valueAt(text: string, start: number, keepUser: boolean): { secret: number | undefined; end: number } {
  const quote = /["'`]/.test(text[start] ?? '') ? text[start] : undefined;
  const from = quote === undefined ? start : start + 1;
  const end = quote === undefined ? beforeClosing(text, start, wordEnd(text, start)) : quoteEnd(text, from, quote);
  const value = text.slice(from, end);
  const colon = value.indexOf(':');
  if (keepUser && colon === -1) return { secret: undefined, end };
  const secret = keepUser ? value.slice(colon + 1) : value;
  const isHarmless = secret === '' || secret.startsWith('${') || isHarmlessValue(secret);
  return { secret: isHarmless ? undefined : end - secret.length, end };
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/[\s"'`]/.test(text[end] ?? '')) end += 1;
  return end;
}

/** Up to the quote that closes on the same line; up to the end of the word where none does. */
function quoteEnd(text: string, start: number, quote: string | undefined): number {
  for (let end = start; end < text.length && text[end] !== '\n'; end += 1) {
    if (text[end] === quote) return end;
    if (text[end] === '\\') end += 1;
  }
  return wordEnd(text, start);
}
