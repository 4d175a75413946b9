/** What stands for a secret. */
export const REDACTED = '•••';

/**
 * What a name tells: that it holds a secret, that it holds a key, which is a secret or the name of an entry, or that it may
 * hold one. The value decides where the name does not.
 */
export type NameKind = 'secret' | 'key' | 'maybe' | undefined;

/** More of a name tells nothing new; its end counts, where the noun stands. */
const MAX_LENGTH = 200;

/** Nouns that mean a secret, in snake case. */
const NOUN =
  '(?:[a-z0-9]{0,20}(?:secrets?|passwords?|passwd|token)|passphrase|passcode|passwort|pwd|pw|pass|tokens|credentials?|' +
  'authorization|dsn|salt|pepper|basic_?auth|user_?pass|require_?pass|master_?auth|bind_?pw|session_?id|session_cookie|' +
  '(?:api|access|private|secret|signing|encryption|auth|fernet|account|master|storage|webhook|license|ssh|hash|field|' +
  'shared|session|jwt|stripe|sentry|aws|s3|app|client|deploy|crypto|cipher|hmac)_?keys?|apikeys?|connection_string|' +
  'webhook_url|code_verifier|(?:private|access)_key_id|^_auth)';
/** At the end of a name, perhaps with a number or with what says which of several it is. */
const ENDS_WITH_NOUN = new RegExp(
  `(?:^|_)${NOUN}_?\\d{0,4}(?:_(?:old|new|prod|production|dev|development|test|testing|staging|local|default|fallbacks?|` +
    'value|raw|plain|text|string|str|b64|base64|hash|primary|secondary|current|previous|confirm|confirmation|again|\\d{1,4}))?_?$',
);
/** With one word behind: enough where it is written in capitals, as variables of the environment are: `TOKEN_GITHUB`. */
const HAS_NOUN = new RegExp(`(?:^|_)${NOUN}\\d{0,4}(?:_[a-z0-9]+)?$`);
const HOLDS_NOUN = new RegExp(`(?:^|_)${NOUN}\\d{0,4}(?:_|$)`);
/** A key of settings, or a personal access token, in capitals. */
const CAPITAL_KEY = /^[A-Z][A-Z0-9_]*_(?:KEYS?(?:_FALLBACKS)?|PAT)$|^PAT$/;
/** Names that may hold a secret: only a value that looks like one is. */
const MAYBE = /(?:^|_)(?:keys?|pat|login|licen[cs]e|cookies?|auth|pk|sid|sig|signature|otp|totp|pin|seed|webhook)$/;

/** What all of these have something of: most words of a text are told apart by it at once. */
export const HINT =
  /secret|pass|pwd?|token|key|cred|auth|verif|dsn|salt|pepper|sess|conn|hook|pat|login|licen|cookie|pk|si[dg]|otp|pin|seed/i;

/** Tokens of forms, of pages, of models of language and of parsers: only what looks random is one to keep. */
const OTHER_TOKEN =
  /(?:^|_)(?:csrf|xsrf|anti_?forgery|request_verification|page|continuation|pad|padding|eos|bos|unk|cls|sep|mask|stop|special|peek|lookahead|operator|punctuation|keyword|comment|design|theme|color|colour|css|font|spacing|syntax|semantic|grammar|lexer|parser|cancel|cancellation|abort)_?tokens?$/;

/** Lists of what an account or a request has to have: only what looks random is one to keep. */
const LISTS_KINDS =
  /^(?:required|supported|accepted|allowed|optional|sensitive)_(?:[a-z]{1,20}_)?(?:keys|tokens|passwords|secrets|credentials)$/;

const HARMLESS =
  /^(?:(?:csrf|xsrf)_?token|csrf_token_\w*|csrfmiddlewaretoken|x_(?:csrf|xsrf)_?token|auth_password_validators|password_(?:hashers|reset_timeout\w*)|id_token|(?:load|import)_credential(?:_encrypted)?|uses_\w*|no_\w*|nopasswd|(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass)$/;
/** `primary_key`, `max_tokens`: the word before says that it is none. */
const HARMLESS_NOUN =
  /(?:^|_)(?:(?:primary|foreign|public|cache|sort|partition|natural|max|min|num|n|has|is|use|with|forgot|forgotten|reset|change|changed|random|invalid|missing|wrong|incorrect|expired|unknown|bad|weak)_(?:[a-z]{1,20}_)?(?:keys?|tokens?|passwords?|secrets?|pass|credentials)|existing_(?:[a-z]{1,20}_)?secrets?|bypass|compass)$/;
/** `token_type`, `password_min_length`: the word after says that it is none. */
const HARMLESS_END =
  /_(?:fields?|length|lifetime|timeout|days|hours|minutes|seconds|age|expiry|ttl|headers?|names?|class|classes|backends?|templates?|type|types|count|id|ids|forms?|views?|policy|policies|enabled|required|validators?|validation|hashers?|change|changed|expir\w*|param|params|prefix|suffix|url|uri|endpoint|path|file|dir|algorithm|algorithms|label|help|errors?|messages?|hint|reset|rates?|scopes?|secure|httponly|samesite|domain|model|serializer|generator|ref|arn|version|created|updated|used|at|input|placeholder|mapping|choices|codes?|pattern|regex|subject|title|sent|requested|invalid|missing|multiline|description|format)$/;

/** Whether what is called so holds a secret: `SECRET_KEY`, `dbPassword`, `x-api-key`. */
export function isSecretName(name: string): boolean {
  const kind = nameKind(name);
  return kind === 'secret' || kind === 'key';
}

/** Whether a word is the name of a variable of the environment that holds a secret, and no secret: `SHOP_DB_PASSWORD`. */
export function isNameOfSecret(word: string): boolean {
  return /^[A-Z][A-Z0-9]{0,40}(?:_{1,2}[A-Z0-9]{1,40}){1,8}$/.test(word) && isSecretName(word);
}

/** What a name tells of its value. Any length; the end of a longer one is read. */
export function nameKind(name: string): NameKind {
  const end = name.slice(-MAX_LENGTH);
  if (!HINT.test(end)) return undefined;
  const words = snakeCase(end);
  if (HARMLESS.test(words) || HARMLESS_NOUN.test(words)) return undefined;
  if (OTHER_TOKEN.test(words) || LISTS_KINDS.test(words)) return 'maybe';
  if (/(?:^|_)(?:storage|field)_keys?$/.test(words) && /[a-z]/.test(end)) return 'key';
  if (ENDS_WITH_NOUN.test(words) && !/(?:^|_)pw_?\d{3,}$/.test(words)) return 'secret';
  if (HARMLESS_END.test(words)) return undefined;
  if (CAPITAL_KEY.test(end)) return 'key';
  if (HAS_NOUN.test(words) && !/[a-z]/.test(end)) return 'secret';
  if (HOLDS_NOUN.test(words)) return 'maybe';
  return MAYBE.test(words) ? 'maybe' : undefined;
}

/** A name in small letters, its words parted by `_`. */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]/g, '_')
    .toLowerCase();
}
