import { isPlaceholder } from './placeholder';
import { REDACTED } from './secret-name';

/** What is said of a value that is none to keep secret, which is a finding by itself. */
const EMPTY = '‹empty›';
const WEAK = '‹weak-default›';
const PLACEHOLDER = '‹placeholder›';

/** All that is written for a secret. */
export const MARKS = /•••|‹(?:empty|weak-default|placeholder)›/g;

/** Passwords that everybody tries first. */
export const WEAK_DEFAULT =
  /^(?:admin(?:istrator)?|root|toor|user|guest|pass|passwd|password|passw0rd|p@ssw0rd|secret|secret[-_ ]?key|secrets?|key|token|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|minio(?:admin)?|django|default|demo|dev|develop(?:ment)?|local|insecure|not[-_ ]?(?:so[-_ ]?)?secret|test(?:ing)?|qwerty|letmein|welcome|foo|bar|foobar|hello|(?:0?123456789?0?|1234|12345|123123|111111|000000)|(?:admin|pass|password|test|root|secret|user)[-_]?(?:1|12|123|1234|12345|123456))$/i;
/** A default that a shell or Compose puts in the place of a variable, with what stands around it. */
const EXPANSION = /^(\s{0,8}["']?\$\{[A-Za-z_]\w{0,100}:?[-=])([^{}\n]{1,400})(\}["']?\s{0,8})$/;
/** The scheme of an authorization, before a placeholder. */
const SCHEME = /^((?:Bearer|Basic|Token|JWT|ApiKey)\s{1,3})(\S.{0,300})$/i;
/** The mark that a key begins with, and the one that it ends with. */
const BEGIN = /^\s{0,80}-----BEGIN [A-Z0-9 ]{1,40}-----/;
const END = /-----END [A-Z0-9 ]{1,40}-----\s{0,80}$/;

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
  if (isPlaceholder(value)) return PLACEHOLDER;
  return WEAK_DEFAULT.test(value) ? WEAK : REDACTED;
}

/**
 * What is written in the place of a span: the mark with the line breaks that were there. The name and the braces of a variable stay around
 * its default, a scheme before its placeholder, the marks of a key around it.
 */
export function markSpan(written: string): string {
  const [, open, value, close] = EXPANSION.exec(written) ?? [];
  if (open !== undefined && value !== undefined) return open + markFor(value) + (close ?? '');
  const [, scheme, token] = SCHEME.exec(written) ?? [];
  if (scheme !== undefined && token !== undefined && isPlaceholder(token)) return scheme + markFor(token);
  const begin = BEGIN.exec(written)?.[0].length ?? 0;
  const end = begin === 0 ? 0 : written.slice(-130).length - written.slice(-130).search(END);
  const key = written.slice(begin, written.length - end);
  if (END.test(written.slice(-130)) && !key.includes('-----'))
    return written.slice(0, begin) + markKey(key) + written.slice(written.length - end);
  return markLines(written);
}

/** What stands between the marks of a key: on its own lines, as it was. */
function markKey(key: string): string {
  const content = key.trim();
  if (content === '' || isMarked(content)) return key;
  const start = key.indexOf(content);
  return key.slice(0, start) + markLines(content) + key.slice(start + content.length);
}

function markLines(secret: string): string {
  return markFor(secret) + '\n'.repeat(secret.split('\n').length - 1);
}
