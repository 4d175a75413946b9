import { isNameOfSecret, nameKind, snakeCase } from './secret-name';

/** A cookie, a header or a parameter is called so; what it holds is elsewhere. */
const NAMES_CARRIER = /(?:^|_)(?:cookies?|headers?|params?|parameters?|fields?|keys?_names?)$/;
/** What a carrier is called: `refresh_token`, `X-Auth-Token`, `session`. */
const CARRIER = /^(?:[A-Za-z]{1,20}[-_]){0,5}[A-Za-z]{1,20}$/;
/** What the types of actions are called by: `FETCH_ACCESS_TOKEN`. */
const BEGINS_ACTION =
  /^(?:SET|GET|FETCH|ADD|REMOVE|DELETE|CREATE|UPDATE|CLEAR|LOAD|SAVE|RESET|CHANGE|VERIFY|REFRESH|REQUEST|REVOKE)_/;
/** A word of several that begins small, and each further one with a capital. */
const CAMEL = /^[a-z]{1,30}(?:[A-Z][a-z]{1,30}){1,6}$/;
/** What holds the name of a variable of the environment. */
const NAMES_VARIABLE = /(?:^|_)(?:env|environ|env(?:iron)?_?(?:vars?|names?)|variables?|vars?)$/;
/** Names of what says where a service is, with the key in it as the user, or a password as a parameter. */
const NAMES_SOURCE = /(?:^|_)(?:dsn|connection_string)$/;
/** Such a place without either: a URL without a user, and what PDO takes. A long segment may be the key itself. */
const SOURCE_URL = /^[a-z][a-z0-9+.-]{1,30}:\/\/(?![^/]{0,200}@)[\w.:-]{1,100}(?:\/[A-Za-z0-9_.-]{0,15}){0,6}$/i;
const SOURCE_FIELDS =
  /^[a-z]{2,12}:(?:(?:host|hostname|server|port|dbname|database|charset|unix_socket)=[\w./-]{0,80};?){1,6}$/i;

/**
 * Whether a value is none to keep secret because of what its name says: a constant that stands for its name, what a cookie or a field is
 * called, the address of a service without a key, words of a token.
 */
export function isToldByName(name: string, value: string): boolean {
  const text = value.trim();
  const words = snakeCase(name);
  return (
    namesItself(name, text) ||
    isProseOfToken(name, text) ||
    (NAMES_CARRIER.test(words) && CARRIER.test(text) && nameKind(text) !== undefined) ||
    (NAMES_VARIABLE.test(words) && isNameOfSecret(text)) ||
    (NAMES_SOURCE.test(words) && (SOURCE_URL.test(text) || SOURCE_FIELDS.test(text)))
  );
}

/** No token is made of words with blanks between them: what is called so is one of a lexer or of a style guide. */
export function isProseOfToken(name: string, value: string): boolean {
  return /tokens?$/i.test(name) && /^[A-Za-z'’,]{1,30}(?: [A-Za-z'’,]{1,30}){2,20}$/.test(value.trim());
}

/** `PASSWORD_TOO_SHORT = "password_too_short"`, `oidcClientSecret: "clientSecret"`: a constant, or a field by its name. */
function namesItself(name: string, value: string): boolean {
  // In capitals it is a value: `TEST_API_KEY = "TEST_API_KEY"`.
  if (isNameOfSecret(value) && !BEGINS_ACTION.test(value)) return false;
  const [named, written] = [snakeCase(name), snakeCase(value)];
  if (name.length > 8 && written === named && (named.split('_').length > 2 || nameKind(named) !== 'secret'))
    return true;
  const isMapped = CAMEL.test(value) || (CAMEL.test(name) && /^[a-z]{1,20}(?:_[a-z]{1,20}){1,5}$/.test(value));
  return isMapped && (named === written || named.endsWith(`_${written}`));
}
