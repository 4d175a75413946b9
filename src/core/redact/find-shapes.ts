import { findWithSecretlint } from './secretlint';
import { isReference } from './secret-value';
import { replaceSpans, type Span } from './span';
import { TOKEN_SHAPES } from './tokens/token-shapes';

/** A token begins where no word goes on, or after the `\n` of a string. */
const TOKEN = new RegExp(
  `(?<!(?:^|[^\\\\])[A-Za-z0-9])(?:${TOKEN_SHAPES.map(({ pattern }) => pattern).join('|')})`,
  'g',
);
const SCHEME = /\b(?:Bearer|Basic|Token|ApiKey|Digest|JWT)\s{1,3}([A-Za-z0-9._~+/=-]{8,})/g;
/** `password=…` within a URL. */
const PARAMETER =
  /[?&;](?:password|passwd|pwd|pass|token|access_token|auth_token|api_?key|secret|client_secret|signature|sig|key|code)=([^\s&;"'`<>\\]{1,})/gi;
/** A scheme may be put in its place: `f"{engine}://…"`. */
const URL_START = /(?:\b[a-z][a-z0-9+.-]{1,30}|\}|%s|\)s):\/\//gi;
const URL_REST = /[^\s"'`<>]{1,4000}/y;
/** What `ansible-vault` has encrypted: as many tries as anyone likes open it. */
const VAULT = /\$ANSIBLE_VAULT;[\d.]{1,5};AES256[^\n]{0,80}((?:\s{1,80}[0-9a-f]{10,100})+)/g;
const KEY_BLOCK = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;

/** What follows the mark of a key: its first words, on the same line or on the next one. */
const KEY_START =
  /(?:[ \t]{0,8}[A-Za-z0-9+/=]{16,}|(?:\\[rn]){1,4}[A-Za-z0-9+/=]{3,}|\\?\r?\n[ \t#*]{0,40}[A-Za-z0-9+/=]{3,}(?=["'`\\,]{0,4}(?:\r?\n|$)))?(?:\\[rn][A-Za-z0-9+/=]*)*/y;
/** A line of a key, the last one of a text that is cut, or one of what it says of itself. */
const KEY_LINE =
  /["'`,+\\]{0,4}[ \t]{0,8}(?:\\[rn]){0,4}\r?\n[ \t#"'*]{0,40}(?:[A-Za-z0-9+/=]{16,}|[A-Za-z0-9+/]{1,}={1,2}|[A-Za-z0-9+/]{1,15}(?=["'`…]{0,4}$)|(?:Proc-Type|DEK-Info|Comment|Version): [^\n]{1,200}|(?=\r?\n))(?:\\[rn])?/y;

/** Takes out what is a secret by its form alone, wherever it stands: keys of known makers, credentials in URLs, private key blocks. Keeps the lines. */
export function redactShapes(text: string): string {
  return replaceSpans(text, findShapes(text));
}

/** Finds what is a secret by its form alone: keys of known makers, credentials in URLs, private key blocks. */
export function findShapes(text: string): Span[] {
  const spans = [...findKeyBlocks(text), ...findUsersOfUrls(text), ...findWithSecretlint(text)];
  for (const { index, 0: token } of text.matchAll(TOKEN)) spans.push({ start: index, end: index + token.length });
  for (const { index, 0: found, 1: value = '' } of text.matchAll(VAULT)) {
    spans.push(endOf(index, found, value.trimStart()));
  }
  for (const { index, 0: found, 1: value = '' } of text.matchAll(SCHEME)) {
    // A word for people: `Token authentication`.
    if (/\d/.test(value) || /[a-z][A-Z]|[A-Za-z][=+/]/.test(value)) spans.push(endOf(index, found, value));
  }
  for (const { index, 0: found, 1: value = '' } of text.matchAll(PARAMETER)) {
    if (!isNamed(value) && (!/^.(?:key|code)=/i.test(found) || (value.length >= 8 && /\d/.test(value))))
      spans.push(endOf(index, found, value));
  }
  return spans;
}

/** The value at the end of what was found. */
function endOf(index: number, found: string, value: string): Span {
  const end = index + found.length;
  return { start: end - value.length, end };
}

/** What stands before the `@` of a URL's authority. */
function findUsersOfUrls(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: scheme } of text.matchAll(URL_START)) {
    const start = index + scheme.length;
    URL_REST.lastIndex = start;
    const length = userLength(URL_REST.exec(text)?.[0] ?? '');
    const user = text.slice(start, start + length);
    const place = text.slice(start + length + 1, start + length + 101);
    if (!isKnownUser(user) && !isUrlOfSample(user, place)) spans.push({ start, end: start + length });
  }
  return spans;
}

function userLength(rest: string): number {
  const slash = rest.search(/[/?#]/);
  const at = (slash === -1 ? rest : rest.slice(0, slash)).lastIndexOf('@');
  if (at !== -1) return at;
  // A password may hold a slash that nobody has encoded; a port may not.
  const userAndWord = /^[^/:@]{0,200}:(?!\d{1,5}(?:[/?#]|$))[^@]{0,500}(?<!\{)@/.exec(rest);
  return userAndWord === null ? 0 : userAndWord[0].length - 1;
}

/** A user alone, or one whose password is a reference: `git`, `app:${DB_PASSWORD}`, `{user}:{password}`. */
function isKnownUser(user: string): boolean {
  const colon = user.indexOf(':');
  return colon === -1 ? /^[a-z]{2,12}$/.test(user) || isNamed(user) : isNamed(user.slice(colon + 1));
}

/** What stands for a user, a password and a place where a form is told: `postgres://user:password@host:5432/dbname`. */
const USER_WORD =
  /^(?:user(?:[_-]?(?:name|id))?|login|account|usr|db_?user|(?:aws_)?access_key(?:_id)?|aws_access_key_id)$/i;
const PASSWORD_WORD = /^(?:(?:db_?)?pass(?:word|wd)?|pw|pwd|secret|(?:aws_)?secret_access_key|secret_key)$/i;
const PLACE_WORD =
  /^(?:(?:host(?:[_-]?name)?|server|ip|domain|address|netloc|broker|db_?host|your[_-]\w{1,20})(?![\w.-])|(?:[\w.-]{1,60}(?::\w{1,5})?)?\/(?:name|db_?name|database(?:_?name)?|v_?host|virtual_host)(?!\w)|["'`\s)]|$)/i;

/** Whether a URL tells its form: with words for all that it has, with brackets around what may be left out, or with its password starred. */
function isUrlOfSample(user: string, place: string): boolean {
  const [name = '', word = '', ...more] = user.replaceAll(/[[\]]/g, '').split(':');
  if (more.length > 0) return false;
  if (/^(?:\*{2,40}|\.{3,20})$/.test(word)) return true;
  if (!USER_WORD.test(name) || !PASSWORD_WORD.test(word)) return false;
  return user.includes('[') || PLACE_WORD.test(place);
}

function isNamed(value: string): boolean {
  return (
    /^(?:\{[\w.[\]()-]{0,100}\}|\$\{[\w.]{1,60}\([\w.]{0,60}\)\}|%s|%\w{1,20}|<[^<>]{1,100}>?)$/.test(value) ||
    isReference(value)
  );
}

function findKeyBlocks(text: string): Span[] {
  const spans: Span[] = [];
  const begins = [...text.matchAll(KEY_BLOCK)];
  for (const [position, { index, 0: begin }] of begins.entries()) {
    const from = index + begin.length;
    const found = text.slice(from, begins[position + 1]?.index).indexOf(begin.replace('BEGIN', 'END'));
    // The marks of the block stay on their lines, and so does what a string or a line break adds to them.
    const key = text.slice(from, found === -1 ? endOfKey(text, from) : from + found);
    const start = from + key.length - key.trimStart().length;
    spans.push({ start, end: Math.max(start, from + key.trimEnd().length) });
  }
  return spans;
}

/** Where the lines of a key end that nothing closes; the offset itself where the mark is only spoken of. */
function endOfKey(text: string, from: number): number {
  KEY_START.lastIndex = from;
  let end = from + (KEY_START.exec(text)?.[0].length ?? 0);
  for (;;) {
    KEY_LINE.lastIndex = end;
    const line = KEY_LINE.exec(text)?.[0];
    if (line === undefined) return end;
    end += line.length;
  }
}
