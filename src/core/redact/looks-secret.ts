import { isMarked } from './mark-for';
import { isReference } from './secret-value';

/** A reference to a secret, and nothing beside it: `$VAR`, `${VAR}`, `$(cmd)`, `{{ var }}`, `%(var)s`, `<token>`, `!Ref`. */
const REFERENCE =
  /^(?:\$\{?\w{1,100}\}?|\$\([^()]{0,200}\)|\$?\{\{[^{}]{0,200}(?:\}\})?|%\(\w{1,100}\)s|<[^<>]{0,100}>?|!\w{1,20})$/;
/** A call or an attribute: `env("NAME")`, `settings.TOKEN`. */
const EXPRESSION =
  /^(?:[A-Za-z_]\w{0,80}(?:\.[A-Za-z_]\w{0,80}){0,8}[([]|[A-Za-z_]\w{0,80}(?:\.[A-Za-z_]\w{0,80}){1,8}$)/;
const PLACEHOLDER =
  /^(?:[•*x.…_-]{2,40}|none|null|nil|true|false|yes|no|undefined|required|optional|missing|empty|unset|hidden|redacted|str|string|bytes|int|bool|any|unknown|expired|invalid|valid|rotated|revoked)$/i;
/** Words of the trade that have a digit. */
const TERM =
  /^(?:oauth\d?(?:\.\d)?|[hrep]s\d{3}|sha-?\d{1,3}|md5|argon2\w{0,3}|bcrypt\w{0,8}|pbkdf2\w{0,12}|base\d\d|utf-?\d{1,2}|ipv\d|http\/?\d?(?:\.\d)?|s3|ec2|k8s|x509|ed25519|rsa\d{0,4}|aes-?\d{3}\w{0,4}|v?\d{1,4}(?:\.\d{1,4}){0,3}\w{0,4}|python\d?(?:\.\d{1,2})?|django\d?(?:\.\d{1,2})?|(?:q|h)[1-4]|\d{1,6}(?:ms|s|m|h|d|w|min|hours?|days?|%|x|k|kb|mb|gb))$/i;
/** `TASK-DB-20260102-090507`, `ABC-123`, `2026-01-02`, `T12:30`. */
const ID =
  /^(?:#?[A-Z]{2,12}(?:-[A-Z0-9]{1,12}){0,3}-\d{1,8}(?:-\d{1,6}){0,2}|\d{4}-\d{2}-\d{2}[T\d:.Z]{0,20}|\d{1,2}:\d{2})$/;
/** A path, a file or a dotted name, part by part. */
const PART = /^[A-Za-z_]*\d{0,2}$/;
const CAMEL = /^[A-Z]?[a-z]+(?:[A-Z][a-z]+)*\d{0,2}$/;

/** Whether a value tells no secret, whatever its name: a reference, a placeholder, a call. */
export function isHarmlessValue(value: string): boolean {
  if (isMarked(value) || isReference(value) || REFERENCE.test(value) || PLACEHOLDER.test(value)) return true;
  return EXPRESSION.test(value);
}

/** No language has a longer word. */
const LONGEST_WORD = 200;

/**
 * Whether a word of prose is more than a word: letters and digits mixed, signs in its middle, or long and of both cases. Versions, dates,
 * durations, paths, ids of tasks and terms like OAuth2 are words.
 * @param isStrict where nothing but a blank stands before it
 */
export function looksSecret(word: string, isStrict: boolean): boolean {
  if (word.length > LONGEST_WORD) return true;
  const value = word.replace(/^[("'`*_[]{1,3}/, '').replace(/[.,;:!?)\]"'`*_]{1,3}$/, '');
  if (
    value.length < (isStrict ? 8 : 6) ||
    isHarmlessValue(value) ||
    TERM.test(value) ||
    ID.test(value) ||
    isPath(value)
  )
    return false;
  const [hasLetter, hasDigit] = [/[A-Za-z]/.test(value), /\d/.test(value)];
  if (hasLetter && hasDigit) return !isStrict || !CAMEL.test(value);
  if (isStrict) return false;
  if (!hasLetter) return /^\d{6,}$/.test(value);
  return (
    /[A-Za-z][!@#$%^&*+=~?]+[A-Za-z]/.test(value) ||
    (value.length >= 20 && /^[A-Za-z]+$/.test(value) && /[a-z][A-Z]/.test(value) && !CAMEL.test(value))
  );
}

function isPath(value: string): boolean {
  if (!/[/\\.]/.test(value) && !/^[a-z]+(?:-[a-z]+)+\d{0,2}$/i.test(value)) return false;
  if (
    /^(?:\.{0,2}|~)[/\\]/.test(value) ||
    /\.(?:py|md|txt|ya?ml|toml|json|env|html|js|ts|cfg|ini|sh|sql)(?::\d{1,6}(?:-\d{1,6})?)?$/.test(value)
  )
    return true;
  return value.split(/[/\\.-]/).every((part) => PART.test(part));
}
