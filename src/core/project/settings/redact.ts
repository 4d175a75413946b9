import { redactSecrets } from '../../redact/redact-secrets';
import { scanTokens } from '../../redact/scan-tokens';
import { isSecretName, REDACTED } from '../../redact/secret-name';

/** A long word of letters and digits mixed, as keys are; module paths have dots and short parts. */
const LONG_WORD = /[A-Za-z0-9+/=_!@#$%^&*-]{24,}/g;

/** A URL that was cut before its `@`, if it has one. */
const CUT_URL = /:\/\/[^\s@"'`]*…$/;

/**
 * A setting's text without what must not leave its file. In a setting nobody reads on, so a word that could be a key
 * goes, whatever it is called.
 * @param text as written, shortened or not
 */
export function redact(name: string, text: string): string {
  if (isSecretName(name)) return REDACTED;
  return redactCut(text.replace(CUT_URL, '://…')).replace(LONG_WORD, (word) =>
    /\d/.test(word) && /[A-Za-z]/.test(word) ? REDACTED : word,
  );
}

/**
 * A string that was cut in the middle is closed for as long as it is looked at: open, it could not be told from code.
 */
function redactCut(text: string): string {
  const open =
    text.endsWith('…') &&
    scanTokens(text).find(({ kind, start }) => kind === 'mark' && /["'`]/.test(text.charAt(start)));
  if (!open) return redactSecrets(text, 'python');
  const end = `${text.charAt(open.start)}…`;
  return redactSecrets(`${text.slice(0, -1)}${end}`, 'python').slice(0, -end.length) + '…';
}
