import { withoutSecretsOfCut } from '../python/short-text';
import { isSecretName, REDACTED } from '../../redact/secret-name';
import { isMarked, markFor } from '../../redact/mark-for';
import { isReference, switches } from '../../redact/secret-value';

/** A long word of letters and digits mixed, as keys are; module paths have dots and short parts. */
const LONG_WORD = /[A-Za-z0-9+/=_!@#$%^&*-]{24,}/g;
/** Sources of Content Security Policy 3 and of Subresource Integrity, which every visitor is sent. */
const SENT_TO_ALL = /^(?:sha(?:256|384|512)|nonce)-[A-Za-z0-9+/_-]+={0,2}$/;
/** What stands before a name of a class. */
const PATH = /\.$/;

/**
 * A setting's text without what must not leave its file. In a setting nobody reads on, so a word that could be a key
 * goes, whatever it is called. A secret that is empty, a weak default or a placeholder is called that, and one that is
 * read from elsewhere stays as it is read: `env("SECRET_KEY")`.
 * @param text as written, shortened or not; or the value itself, where it is a string
 */
export function redact(name: string, text: string): string {
  const secret = isSecretName(name) ? ofSecret(name, text) : undefined;
  if (secret !== undefined) return secret;
  return withoutSecretsOfCut(text).replace(LONG_WORD, (word, at: number, all: string) =>
    isKey(word, PATH.test(all.slice(0, at))) ? REDACTED : word,
  );
}

/** What is said of the value of a secret; undefined where it is a reference, which is judged as any other text. */
function ofSecret(name: string, text: string): string | undefined {
  const value = text.trim();
  const bare = value.replace(/^[rbuf]{0,2}(["'])([^"'\n]*)\1$/i, '$2');
  if (isMarked(bare)) return bare;
  if (bare !== value || bare === '') return bare !== '' && isReference(bare) ? undefined : markFor(bare);
  // A call, a lookup, a list: what is in it is judged as in the file.
  const isExpression = /^[A-Za-z_][\w.]*[([]/.test(value) || /^(?:None|True|False|\d{1,3})$/.test(value);
  if (!isExpression) return markFor(value);
  return withoutSecretsOfCut(`${name} = ${value}`).slice(name.length + 3);
}

/**
 * Whether a word could be a key: letters and digits mixed, and changed between more often than a name does.
 * @param isOfPath whether a dot stands before it, as before `PBKDF2SHA1PasswordHasher`
 */
function isKey(word: string, isOfPath: boolean): boolean {
  if (!/\d/.test(word) || !/[A-Za-z]/.test(word) || SENT_TO_ALL.test(word)) return false;
  return !isOfPath || !/^[A-Z]\w+$/.test(word) || switches(word) >= word.length / 3;
}
