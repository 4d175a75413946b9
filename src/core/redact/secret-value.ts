import { MARKS, WEAK_DEFAULT } from './mark-for';
import { REFERENCE_FORMS } from './reference-forms';
import { isMadeUp, isMadeUpName } from './made-up';
import { isNameOfSecret, isSecretName, nameKind, snakeCase } from './secret-name';
import { isToldByName } from './told-by-name';

/** The parts of a value that only name another. */
const REFERENCES = new RegExp(REFERENCE_FORMS.map(({ pattern }) => pattern).join('|'), 'g');
/** What else only names a value, as a whole. */
const REFERENCE =
  /^(?:(?:secrets|vars|env|settings|process\.env)\.[A-Z][A-Z0-9_]{1,80}|(?:op|vault|awssm|gcpsm|ref\+\w{1,20}|secretsmanager|ssm|keyvault|file|env):\/{0,2}[\w./#-]{1,200}|arn:aws[\w-]{0,10}:[\w:/.-]{1,200}|\/(?:run|var\/run|etc|mnt)\/[\w./-]{1,200}|(?:\/[a-z][a-z_.-]{1,40}){2,8}[/?]?|\.{1,2}\/[\w./-]{1,200}|[\w-]{1,80}(?:\/[\w-]{1,80}){1,8}\.(?:json|ya?ml|toml|ini|pem|crt|key|p12|txt))$/;
/** Where a secret lies: a path below the home directory or a drive, and what a server tells in its place. */
const PLACE =
  /^(?:~\/[\w.-][\w./-]{0,200}|\$\{?HOME\}?\/[\w./-]{1,200}|[A-Z]:(?:\\{1,2}[\w .-]{1,80}){1,12}|\$(?:encrypted|redacted|hidden|masked)\$)$/;
/** A scheme before the reference. */
const SCHEME = /^(?:Bearer|Basic|Token|JWT|Api-?Key|Key|Digest|Bot|OAuth|GenieKey|SSWS|Splunk)\s{1,3}$/i;
const HARMLESS =
  /^(?:none|(?:!!)?null|nil|true|false|yes|no|on|off|undefined|str|str\?|string|bytes|int|integer|bool|boolean|number|float|any|unknown|object|optional|required|readonly|self|cls|env|\d{1,9}\/(?:s|sec|second|m|min|minute|h|hour|d|day)s?|utf-?8|ascii|hs\d{3}|rs\d{3}|es\d{3}|sha\d{1,3}|md5|bearer|basic|jwt|same-origin|include|omit|~|\?|\d|[~^]?v?\d{1,4}(?:\.\d{1,4}){2,3}|\{\}|\[\]|[yn]|%[sdr]|:\w{1,40})$/i;
/** What design tokens are: a colour, a size, what stands for either. CSS Color 4, CSS Values 4. */
const STYLE =
  /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|-?\d{0,4}\.?\d{1,4}(?:px|r?em|%|vh|vw|pt|ms|s|deg|fr)|(?:rgba?|hsla?|oklch|var|calc|cubic-bezier)\([\w\s#.,%/*+-]{1,100}\))$/i;
/** What a storage or a cache calls an entry: `SHOP_ACTIVE_SPACE`. */
const NAME_OF_ENTRY = /^[A-Z]{2,30}(?:_[A-Z]{2,30}){1,6}$/;
/** What takes a user and a password in one text, and such a text. */
const NAMES_ACCOUNT = /(?:^|_)(?:auth|login)$/;
const ACCOUNT = /^(?!oauth|https?:|required:|scope:)[A-Za-z][\w.@-]{0,60}:(?!\d{1,5}$)[^\s:/"'{}<>]{3,100}$/i;
/** A Python class by its path, which nobody takes for a password. */
const CLASS_PATH = /^[a-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,80}){1,8}\.[A-Z]\w{2,80}$|^[a-z_]\w{0,60}\.[A-Z][a-z]\w{1,80}$/;

/** What matches any value, as grep and sed look for a line, and what takes its place: `.+`, `.*$/SECRET_KEY=$NEW/`. */
const EXPRESSION = /^\.[*+]\??\$?["']?(?:([/|#,~])(?:[\w.-]{1,80}[=:][ \t]?)?([^\n]{0,300}?)\1?[gIim]{0,3}["']?)?$/;

/**
 * Whether a value that stands for a secret is wholly a reference to it, or a word that says there is none: such a value
 * stays.
 */
export function isReference(value: string): boolean {
  const text = value.trim();
  if (text === '' || HARMLESS.test(text) || REFERENCE.test(text) || CLASS_PATH.test(text)) return true;
  if (STYLE.test(text) || PLACE.test(text)) return true;
  const expression = EXPRESSION.exec(text);
  if (expression) return isReference(expression[2] ?? '');
  const lower = /^\$\{?([a-z_]\w{0,100})\}?$/.exec(text)?.[1];
  if (lower !== undefined) return isSecretName(lower);
  const rest = text.replace(REFERENCES, '');
  if (rest === text) return isMarkedToken(text);
  return (
    rest.replace(MARKS, '').replaceAll(/[\s_.:/"'=,@;+()-]/g, '') === '' ||
    SCHEME.test(`${rest.trim()} `) ||
    /^[a-z][a-z0-9+]{1,30}:\/\/[:@]{0,2}[\w./:-]{0,200}$/.test(rest)
  );
}

/** What a scheme of authorization stands before was taken out. */
function isMarkedToken(text: string): boolean {
  const rest = text.replace(MARKS, '');
  return rest !== text && SCHEME.test(`${rest.trim()} `);
}

/**
 * Whether the value of that name has to go: one of a name that holds secrets unless it is a reference, one of a name that
 * may hold some if it looks like one.
 */
export function isSecret(name: string, value: string): boolean {
  const kind = nameKind(name);
  if (kind === undefined || isReference(value) || isToldByName(name, value)) return false;
  if (kind === 'key')
    return (
      (!(NAME_OF_ENTRY.test(value.trim()) && !isNameOfSecret(value.trim()) && !isMadeUpName(value.trim())) &&
        !/^_{0,2}[a-z]{1,40}(?:[_.:-][a-z]{1,40}){0,8}_{0,2}:?$/.test(value.trim())) ||
      WEAK_DEFAULT.test(value.trim())
    );
  return kind === 'secret' || looksLikeSecret(name, value);
}

/** Whether the value of a name that may hold a secret is one: by its looks, as a user with a password, or because it says so. */
export function looksLikeSecret(name: string, value: string): boolean {
  return looksRandom(value) || isMadeUp(value) || (NAMES_ACCOUNT.test(snakeCase(name)) && ACCOUNT.test(value.trim()));
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
