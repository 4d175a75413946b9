import { isSecretName } from './secret-name';
import { isReference, looksRandom } from './secret-value';
import { addSpans, type Span } from './span';

/** `PASSWORD '…'`, `IDENTIFIED BY '…'`, `PASSWORD('…')` of SQL. */
const SQL =
  /\b(?:PASSWORD|IDENTIFIED(?:\s{1,8}WITH\s{1,8}[\w"']{1,60})?\s{1,8}(?:BY|AS))(?:\s{1,8}|\s{0,8}\(\s{0,8})(?:N|E)?'([^'\n]+)'/gi;
const INSERT =
  /\bINSERT\s{1,8}INTO\s{1,8}[\w."`]{1,120}\s{0,8}\(([^()]{1,2000})\)\s{0,8}VALUES\s{0,8}\(([^()]{1,4000})\)/gi;
/** The rows behind the first. */
const NEXT_ROW = /\s{0,8},\s{0,8}\(([^()]{1,4000})\)/y;
/** `machine x login ada password …` of netrc. */
const NETRC =
  /(?:\bmachine[ \t]{1,8}\S{1,200}|^[ \t]{0,40}(?:login[ \t]{1,8}(?!and\s|or\s)\S{1,200}|default[ \t]{1,8}login[ \t]{1,8}\S{1,200}))\s{1,40}(?:(?:login|account)[ \t]{1,8}\S{1,200}\s{1,40}){0,2}password[ \t]{1,8}(?!(?:is|was|for|to|and|or|in|the|field|must|should|reset)\s)(\S+)/gm;
/** A line of .pgpass. */
const PGPASS = /^[\w.*-]{1,200}:(?:\d{2,5}|\*):[\w*-]{1,80}:[\w*-]{1,80}:(\S+)$/gm;
/** `name: SECRET_KEY, value: …` without quotes. */
const PAIR =
  /\b(?:name|key)[ \t]{0,4}[:=][ \t]{0,4}([A-Za-z_][\w-]{0,100}),[ \t]{0,4}value[ \t]{0,4}[:=][ \t]{0,4}(\$?\{\{?[^{}\n]{0,200}\}{1,2}|[^\s,}"']+)/gi;
/** An element of HTML or XML with its attributes, and one that holds a text. */
const ELEMENT = /<[a-z][\w:-]{0,40}\s([^<>]{1,4000})>/gi;
const ATTRIBUTE = /([\w:@.-]{1,80})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)')/g;
const NAMES_FIELD = /^(?:name|id|key|type|property|itemprop)$/i;
const HOLDS_VALUE = /^(?:value|content)$/i;
const LEAF = /<([A-Za-z][\w:.-]{0,80})>([^<>\n]{1,2000})<\//g;
/** What a page calls a field. */
const CAPTION = /^[A-Z][A-Za-z]*$/;
/** `| DB_PASSWORD | … |` of Markdown. */
const ROW = /^[ \t]{0,8}\|[^|\n]{1,4000}\|[^\n]{0,4000}/gm;
/** `password is …`, `password …`, `password: …`, in a sentence or a comment. */
const SENTENCE =
  /\b(?:passwords?|passwd|passphrase|passcode|pass ?code|pwd|pw|secret(?: key)?|(?:api |access |auth )?token|api[ -]key|secret key|credentials?)(?:["']|`{1,2}|\*\*)?(?:(?: is| are| was|::?| =| ==| [-–]|:? is)[ \t]{1,4}|[ \t]{1,4})(?:["']|`{1,2}|\*\*)?([^\s"'`]{3,200})/gi;
/** What stands before a password that is told: `with password "…"`, `user ada and the password …`. */
const INTRODUCES =
  /(?:\b(?:[Ww]ith|WITH|[Aa]nd|[Uu]sing|[Dd]efault|[Uu]se|is)(?: the| a| its)?|\/|\b(?:USER|ROLE|user|role)[ \t][^\s;]{1,40})[ \t]$/;
/** More than any of them is long. */
const MAX_INTRODUCTION = 100;
/** Words about passwords, which no sentence tells as one. */
const ABOUT_PASSWORD =
  /^(?:auth\w*|hash\w*|reset\w*|log-?in|valid\w*|fields?|forms?|prompt\w*|protect\w*|change\w*|e-?mail|none|empty|require\w*|strength|polic\w*)$/i;
/** `# basic auth: ada:…`, `# base64 of ada:…`: what a remark says of an account. */
const ACCOUNT =
  /\b(?:basic[ -]?auth(?:entication)?|credentials?|htpasswd|login|auth|base64(?:[ -]encoded)?|user:pass(?:word)?)(?:[ \t](?:is|are|of|for|pair|pair is))?[ \t]{0,2}[:=]?[ \t]{1,2}["'`]?[A-Za-z][\w.@-]{1,40}:([^\s"'`,;:)]{3,80})/gi;
/** `log in with `admin` / `…` ``: a user and a password as code, and the words before them. */
const LOGIN = /`[\w.@-]{1,40}` ?[/:] ?`([^\s`]{3,60})`/g;
const TELLS_LOGIN = /\b(?:log ?in|sign ?in|credentials|user)\b/i;
/** The remark above a value that has it encoded: `# ada:…, percent encoded` over `Basic …`. */
const ABOVE_ENCODED =
  /^[ \t]{0,40}(?:#|\/\/)[ \t]{0,4}[a-z][\w.-]{1,40}:([A-Za-z0-9][^\s,:/]{3,60})(?=(?:,[^\n]{0,200})?\r?\n[^\n]{0,200}\b(?:Basic |base64))/gm;
/** The word that stands where a password would: `user:password`. */
const NOUN_ALONE = /^(?:[a-z]{1,10}_)?(?:pass(?:word|wd|phrase|code)?|secret|pwd?|token|key)$/i;
const COMMENT = /(?:^|\s)(?:#|\/\/|--|;|\*|<!--)/;
/** `MYSQL_ROOT = "…"  # password` */
const NAMED_BY_COMMENT =
  /(["'])([^"'\n]{3,200})\1[^"'\n]{0,4}[ \t](?:#|\/\/)[ \t]{0,4}(?:[a-z]{1,20} ){0,2}(?:password|secret|token|passphrase|api key)[ \t]{0,8}$/gim;
/** What ends a sentence or closes a bracket: `input[name=password]`. */
const ENDS_SENTENCE = '.,;:!?)]}>*';

/** Finds secrets that SQL, markup, netrc, tables and sentences hold. */
export function findPhrases(text: string): Span[] {
  return [
    ...findSql(text),
    ...findNetrc(text),
    ...findElements(text),
    ...findRows(text),
    ...findSentences(text),
    ...findAccounts(text),
  ];
}

function findSql(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found, 1: value = '' } of text.matchAll(SQL)) {
    const start = index + found.length - 1 - value.length;
    if (!isReference(value)) spans.push({ start, end: start + value.length });
  }
  for (const { index, 0: found, 1: columns = '', 2: values = '' } of text.matchAll(INSERT)) {
    const secret = columns.split(',').map((column) => isSecretName(column.trim().replaceAll(/["`[\]]/g, '')));
    let start = index + found.length - 1 - values.length;
    for (let row: string | undefined = values; row !== undefined; row = NEXT_ROW.exec(text)?.[1]) {
      if (row !== values) start = NEXT_ROW.lastIndex - 1 - row.length;
      addSpans(spans, secretsOfRow(row, start, secret));
      NEXT_ROW.lastIndex = start + row.length + 1;
    }
  }
  return spans;
}

/** The strings of a row, which begins at `start`, in the columns that hold secrets. */
function secretsOfRow(row: string, start: number, secret: readonly boolean[]): Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const [position, value] of row.split(',').entries()) {
    const quoted = /^\s*(?:N|E)?'([^']+)'\s*$/.exec(value)?.[1];
    const from = at + value.indexOf("'") + 1;
    if (quoted !== undefined && secret[position] === true && !isReference(quoted))
      spans.push({ start: from, end: from + quoted.length });
    at += value.length + 1;
  }
  return spans;
}

function findNetrc(text: string): Span[] {
  const pairs = [...text.matchAll(PAIR)].filter(({ 1: name = '' }) => isSecretName(name));
  return [...text.matchAll(NETRC), ...text.matchAll(PGPASS), ...pairs].flatMap((match) => {
    const value = match.at(-1) ?? '';
    const end = match.index + match[0].length;
    return isReference(value) ? [] : [{ start: end - value.length, end }];
  });
}

function findElements(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found, 1: attributes = '' } of text.matchAll(ELEMENT)) {
    const from = index + found.length - 1 - attributes.length;
    const all = [...attributes.matchAll(ATTRIBUTE)];
    const isNamed = all.some(
      ({ 1: name = '', 2: double, 3: single }) => NAMES_FIELD.test(name) && isSecretName(double ?? single ?? ''),
    );
    for (const { index: at, 0: attribute, 1: name = '', 2: double, 3: single } of all) {
      const value = double ?? single ?? '';
      if (!(isNamed && HOLDS_VALUE.test(name)) || isReference(value)) continue;
      const end = from + at + attribute.length - 1;
      spans.push({ start: end - value.length, end });
    }
  }
  for (const { index, 0: found, 1: name = '', 2: value = '' } of text.matchAll(LEAF)) {
    const end = index + found.length - 2;
    if (isSecretName(name) && !isReference(value) && !CAPTION.test(value) && !value.includes(' '))
      spans.push({ start: end - value.length, end });
  }
  return spans;
}

/** The cells of a table beside the name of a secret, or below it. */
function findRows(text: string): Span[] {
  const spans: Span[] = [];
  let columns: boolean[] = [];
  let below = -1;
  for (const { index, 0: row } of text.matchAll(ROW)) {
    const cells = cellsOf(row, index);
    if (index !== below) columns = [];
    below = index + row.length + 1;
    const named = cells.map(({ content }) => isSecretName(content.replaceAll(/[`*]/g, '')));
    for (const [position, { start, end, content }] of cells.entries()) {
      const isBeside =
        named[position - 1] === true && /[A-Z]_|_[A-Z]|[a-z]_[a-z]/.test(cells[position - 1]?.content ?? '');
      if (!isBeside && columns[position] !== true) continue;
      const isWord =
        !content.includes(' ') && content.length > 2 && !/^:?-+:?$/.test(content) && named[position] !== true;
      if (isWord && !isReference(content)) spans.push({ start, end });
    }
    if (columns.length === 0) columns = named;
  }
  return spans;
}

/** What stands between the bars of a row, and before the first. */
function cellsOf(row: string, index: number): (Span & { content: string })[] {
  let from = index;
  return row.split('|').map((written) => {
    const content = written.trim().replace(/^`(.*)`$/, '$1');
    const start = from + written.indexOf(content);
    from += written.length + 1;
    return { start, end: start + content.length, content };
  });
}

function findSentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: found, 1: written = '' } of text.matchAll(SENTENCE)) {
    const end = index + found.length;
    const value = withoutEnd(written.split('</', 1)[0] ?? '');
    const start = end - written.length;
    const before = found.slice(0, -written.length);
    const isQuoted = /["'`*]$/.test(before) && /[ \t]/.test(before);
    if (value.length < 3 || isReference(value) || /^(?:[$({<[]|[#%]\{|https?:\/\/)/.test(value)) continue;
    const isTold = isQuoted
      ? !/^[A-Z][A-Z0-9_]+$/.test(value) && (/[\d!@#$%^&*+=-]/.test(value) || isIntroduced(text, index, value))
      : isMixed(value);
    if (isTold && !isNameOfOne(value)) spans.push({ start, end: start + value.length });
  }
  for (const { index, 0: found, 2: value = '' } of text.matchAll(NAMED_BY_COMMENT)) {
    const start = index + found.indexOf(value);
    if (!isReference(value) && /\d/.test(value)) spans.push({ start, end: start + value.length });
  }
  return spans;
}

/** Whether a word is what a variable is called, and no password with a noun in it: `db_password`, and not `demo-pass`. */
function isNameOfOne(word: string): boolean {
  return isSecretName(word) && !/^[a-z]{1,20}-[a-z]{1,20}$/.test(word);
}

/** Whether the noun at `index` is a password that the sentence tells, and no word about passwords follows. */
function isIntroduced(text: string, index: number, value: string): boolean {
  if (!/^p/i.test(text.charAt(index)) || ABOUT_PASSWORD.test(value)) return false;
  return INTRODUCES.test(text.slice(Math.max(0, index - MAX_INTRODUCTION), index));
}

/** The passwords behind the users that a remark tells. */
function findAccounts(text: string): Span[] {
  const ofRemarks = [...text.matchAll(ACCOUNT)].filter(({ index }) => {
    const line = text.slice(Math.max(0, index - 200), index);
    return COMMENT.test(line.slice(line.lastIndexOf('\n') + 1));
  });
  const logins = [...text.matchAll(LOGIN)].filter(({ index }) => {
    const words = text.slice(Math.max(0, index - 70), index);
    return TELLS_LOGIN.test(words.slice(Math.max(words.lastIndexOf('\n'), words.lastIndexOf('`')) + 1));
  });
  return [...ofRemarks, ...logins, ...text.matchAll(ABOVE_ENCODED)].flatMap(({ index, 0: found, 1: value = '' }) => {
    const isWord =
      /^(?:\/|\d{1,5}$|[A-Z_]{3,40}$|[a-z]{1,20}(?:[_.][a-z]{1,20}){1,4}$)/.test(value) ||
      NOUN_ALONE.test(value) ||
      isReference(value);
    const start = index + found.lastIndexOf(value);
    return isWord ? [] : [{ start, end: start + withoutEnd(value).length }];
  });
}

function withoutEnd(written: string): string {
  let end = written.length;
  while (end > 0 && ENDS_SENTENCE.includes(written.charAt(end - 1))) end -= 1;
  return written.slice(0, end);
}

/** Whether a word of a sentence is no word: letters and digits mixed, or with signs. */
function isMixed(value: string): boolean {
  if (/^[\w.]*[([]|[=(){}]/.test(value) || /^\w+(?:\.\w+)+$/.test(value)) return false;
  if (/^v?\d[\d.,:/-]*[a-z%]{0,3}$/.test(value)) return false;
  return (
    (/\d/.test(value) && /[A-Za-z]/.test(value) && (/[-!@#$%^&*+]/.test(value) || value.length >= 7)) ||
    looksRandom(value)
  );
}
