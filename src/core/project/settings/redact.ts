const SECRET_NAME = /SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE|CREDENTIAL|DSN|SALT|SIGNATURE|_KEY$/i;
const URL_USER = /:\/\/[^\s"'@/]{1,200}@/g;
const ASSIGNED = /((?:secret|password|passwd|token|key|dsn)\w{0,20}["']?\s{0,3}[:=,]\s{0,3})(["'])[^"']{1,500}(?:["']|$)/gi;
/** A long word of letters and digits mixed, as keys are; module paths have dots and short parts. */
const LONG_WORD = /[A-Za-z0-9+/=_!@#$%^&*-]{24,}/g;

/** What stands for a secret. */
export const REDACTED = '•••';

/** Whether a setting of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !/^(?:AUTH_PASSWORD_VALIDATORS|PASSWORD_HASHERS|PASSWORD_RESET_TIMEOUT|DEFAULT_AUTO_FIELD)/.test(name) && !/^CSRF_/.test(name);
}

/** A setting's text without what must not leave its file. */
export function redact(name: string, text: string): string {
  if (isSecretName(name)) return REDACTED;
  return text
    .replace(URL_USER, `://${REDACTED}@`)
    .replace(ASSIGNED, `$1$2${REDACTED}$2`)
    .replace(LONG_WORD, word => (/\d/.test(word) && /[A-Za-z]/.test(word) ? REDACTED : word));
}
