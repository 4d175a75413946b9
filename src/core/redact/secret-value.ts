import { REFERENCE_FORMS } from './reference-forms';
import { REDACTED, isSecretName, nameKind, snakeCase } from './secret-name';

/** What is said of a value that is none to keep secret, which is a finding by itself. */
const EMPTY = '‹empty›';
const WEAK = '‹weak-default›';
const PLACEHOLDER = '‹placeholder›';

const MARKS = /•••|‹(?:empty|weak-default|placeholder)›/g;

/** Passwords that everybody tries first. */
const WEAK_DEFAULT =
  /^(?:admin(?:istrator)?|root|toor|user|guest|pass|passwd|password|passw0rd|p@ssw0rd|secret|secret[-_ ]?key|secrets?|key|token|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|minio(?:admin)?|django|default|demo|dev|develop(?:ment)?|local|insecure|not[-_ ]?(?:so[-_ ]?)?secret|test(?:ing)?|qwerty|letmein|welcome|foo|bar|foobar|hello|(?:0?123456789?0?|1234|12345|123123|111111|000000)|(?:admin|pass|password|test|root|secret|user)[-_]?(?:1|12|123|1234|12345|123456))$/i;
/** What stands where a value should: `<your key>`, `changeme`, `xxxx`. */
const PLACEHOLDER_FORM =
  /^(?:<[^<>\n]{0,200}>|\[[a-z][a-z _-]{2,60}\]|x{3,80}|\*{3,80}|\.{3,20}|-{3,80}|_{3,80}|todo|fixme|tbd|n\/a|dummy|example|placeholder|[!*#]{0,3}(?:please[-_ ]?)?(?:change|replace|set|fill|update)[-_ ]?(?:me|it|this|in|with|secure)\b[\w !-]{0,60}|(?:your|my|enter|insert|put|some)[-_ ][a-z _-]{2,80}|__[A-Z_]{2,60}__)!{0,3}$/i;

/** The parts of a value that only name another. */
const REFERENCES = new RegExp(REFERENCE_FORMS.map(({ pattern }) => pattern).join('|'), 'g');
/** What else only names a value, as a whole. */
const REFERENCE =
  /^(?:(?:op|vault|awssm|gcpsm|ref\+\w{1,20}|secretsmanager|ssm|keyvault|file|env):\/{0,2}[\w./#-]{1,200}|arn:aws[\w-]{0,10}:[\w:/.-]{1,200}|\/(?:run|var\/run|etc|mnt)\/[\w./-]{1,200}|(?:\/[a-z][a-z_.-]{1,40}){2,8}[/?]?|\.{1,2}\/[\w./-]{1,200}|[\w-]{1,80}(?:\/[\w-]{1,80}){1,8}\.(?:json|ya?ml|toml|ini|pem|crt|key|p12|txt))$/;
/** A scheme before the reference. */
const SCHEME = /^(?:Bearer|Basic|Token|JWT|Api-?Key|Key|Digest|Bot|OAuth|GenieKey|SSWS|Splunk)\s{1,3}$/i;
const HARMLESS =
  /^(?:none|null|nil|true|false|yes|no|on|off|undefined|str|string|bytes|int|integer|bool|boolean|number|float|any|unknown|object|optional|required|readonly|self|cls|env|\d{1,9}\/(?:s|sec|second|m|min|minute|h|hour|d|day)s?|utf-?8|ascii|hs\d{3}|rs\d{3}|es\d{3}|sha\d{1,3}|md5|bearer|basic|jwt|same-origin|include|omit|~|\?|\d|\{\}|%[sdr]|:\w{1,40})$/i;
/** What design tokens are: a colour, a size, what stands for either. CSS Color 4, CSS Values 4. */
const STYLE =
  /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|-?\d{0,4}\.?\d{1,4}(?:px|r?em|%|vh|vw|pt|ms|s|deg|fr)|(?:rgba?|hsla?|oklch|var|calc)\([\w\s#.,%/*+-]{1,100}\))$/i;
/** A Python class by its path, which nobody takes for a password. */
const CLASS_PATH = /^[a-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,80}){1,8}\.[A-Z]\w{2,80}$|^[a-z_]\w{0,60}\.[A-Z][a-z]\w{1,80}$/;

/** Whether nothing but marks stands there. */
export function isMarked(text: string): boolean {
  return text.replace(MARKS, '').replaceAll(/[\s"'`\\,]/g, '') === '' && text.trim() !== '';
}

/** What is written for a secret: the mark, or what a finding it is that it is none. */
export function markFor(secret: string): string {
  const value = secret
    .trim()
    .replaceAll(/^(["'`])(.{0,200})\1$/g, '$2')
    .replace(/^(?:Bearer|Basic|Token) (?=<)/, '');
  if (value === '') return EMPTY;
  if (PLACEHOLDER_FORM.test(value)) return PLACEHOLDER;
  return WEAK_DEFAULT.test(value) ? WEAK : REDACTED;
}

/**
 * Whether a value that stands for a secret is wholly a reference to it, or a word that says there is none: such a value
 * stays.
 */
export function isReference(value: string): boolean {
  const text = value.trim();
  if (text === '' || HARMLESS.test(text) || REFERENCE.test(text) || CLASS_PATH.test(text)) return true;
  if (STYLE.test(text)) return true;
  const lower = /^\$\{?([a-z_]\w{0,100})\}?$/.exec(text)?.[1];
  if (lower !== undefined) return isSecretName(lower);
  const rest = text.replace(REFERENCES, '');
  if (rest === text) return false;
  return (
    rest.replace(MARKS, '').replaceAll(/[\s_.:/"'=,@;+()-]/g, '') === '' ||
    SCHEME.test(`${rest.trim()} `) ||
    /^[a-z][a-z0-9+]{1,30}:\/\/[:@]{0,2}[\w./:-]{0,200}$/.test(rest)
  );
}

/**
 * Whether the value of that name has to go: one of a name that holds secrets unless it is a reference, one of a name that
 * may hold some if it looks like one.
 */
export function isSecret(name: string, value: string): boolean {
  const kind = nameKind(name);
  if (kind === undefined || isReference(value) || namesItself(name, value) || isProseOfToken(name, value)) return false;
  if (kind === 'key')
    return (
      !/^_{0,2}[a-z]{1,40}(?:[_.:-][a-z]{1,40}){0,8}_{0,2}:?$/.test(value.trim()) || WEAK_DEFAULT.test(value.trim())
    );
  return kind === 'secret' || looksRandom(value);
}

/** No token is made of words with blanks between them: what is called so is one of a lexer or of a style guide. */
export function isProseOfToken(name: string, value: string): boolean {
  return /tokens?$/i.test(name) && /^[A-Za-z'’,]{1,30}(?: [A-Za-z'’,]{1,30}){2,20}$/.test(value.trim());
}

/** `PASSWORD_TOO_SHORT = "password_too_short"`: a constant that stands for its name. */
function namesItself(name: string, value: string): boolean {
  return name.length > 8 && snakeCase(value) === snakeCase(name) && snakeCase(name).split('_').length > 2;
}

/** Whether a value of a name that may hold a secret looks like one: long, and made of more than a word. */
export function looksRandom(value: string): boolean {
  const text = value.trim();
  if (text.length < 16 || !/^[\w+/=.~:@!#%^&*$-]+$/.test(text) || isReference(text)) return false;
  if (/^[\w.-]+(?:\/[\w.-]+)+$/.test(text) && !/\d/.test(text)) return false;
  if (/^(?:https?|file|s3|data):/.test(text) || /^ssh-|^sha\d+-/.test(text)) return false;
  const digits = text.replaceAll(/\D/g, '').length;
  const isPlain = text.length >= 20 && /^\w+=*$/.test(text) && !/[a-z]_[a-z]/i.test(text);
  return switches(text) >= text.length / 5 || (isPlain && digits >= 4 && digits < text.length);
}

/** How often letters in capitals, small letters, digits and signs follow each other; what parts words does not count. */
export function switches(text: string): number {
  let count = 0;
  let before = '';
  for (const char of text) {
    if ('_-./: '.includes(char)) continue;
    const kind =
      char >= 'a' && char <= 'z' ? 'a' : char >= 'A' && char <= 'Z' ? 'A' : char >= '0' && char <= '9' ? '0' : '!';
    // A capital begins a word: `Password` is one.
    if (before !== '' && kind !== before && !(before === 'A' && kind === 'a')) count += 1;
    before = kind;
  }
  return count;
}
