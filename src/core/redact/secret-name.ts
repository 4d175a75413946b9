/** What stands for a secret. */
export const REDACTED = '•••';

const SECRET =
  /(?:^|_)(?:[a-z0-9]{0,20}(?:secrets?|passwords?|passwd|token)|passphrase|passwort|pwd|pass|tokens|credentials?|authorization|dsn|salt|(?:api|access|private|secret|signing|encryption|auth|fernet|account|master|storage|webhook|license|ssh|hash|field|shared|session|jwt|stripe|sentry|aws|s3)_?keys?|apikeys?|connection_string|webhook_url)(?:_|$)/;
/** A key of settings, which are written in capitals. */
const CAPITAL_KEY = /^[A-Z][A-Z0-9_]*_KEYS?(?:_FALLBACKS)?$/;
/** Names that speak of a secret and hold none. */
const HARMLESS =
  /^(?:(?:csrf|xsrf)_?token|csrfmiddlewaretoken|auth_password_validators|password_(?:hashers|reset_timeout\w*))$|(?:^|_)(?:primary|foreign|public|cache|sort|partition|natural|max|min|num|n)_(?:keys?|tokens?)$|_(?:field|fields|length|lifetime|timeout|days|age|header|name|class|classes|backend|template|type|count|id|form|view|policy|enabled|required|validators?|hashers?|change|expir\w*|param|prefix)$/;

/** Whether what is called so holds a secret: `SECRET_KEY`, `dbPassword`, `x-api-key`. */
export function isSecretName(name: string): boolean {
  if (name.length > 80) return false;
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]/g, '_')
    .toLowerCase();
  return (SECRET.test(words) || CAPITAL_KEY.test(name)) && !HARMLESS.test(words);
}
