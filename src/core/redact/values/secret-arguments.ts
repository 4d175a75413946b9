import { isReference } from '../secret-value';
import type { Span } from '../span';

/** Calls whose arguments are secrets by their position, counted from 0; `'all'` where every string is one. */
const POSITIONS: readonly (readonly [RegExp, readonly number[] | 'all'])[] = [
  [/^(?:set_password|check_password|make_password|setPassword|SecretStr|SecretBytes|Fernet|MultiFernet)$/, [0]],
  [/^(?:Signer|TimestampSigner|URLSafeSerializer|URLSafeTimedSerializer|Hashids|APIKey|ApiKey)$/, [0]],
  [/^(?:HTTPBasicAuth|HTTPDigestAuth|HTTPProxyAuth|BasicAuth|DigestAuth|UsernamePasswordCredentials)$/, [1]],
  [/^(?:login|simple_bind_s?|bind_s?|force_login_with|basicAuth|basic_auth|auth_basic)$/, [1]],
  [/^(?:\w{1,40}_)?basic_?auth(?:_?(?:headers?|credentials|token))?$/i, [1]],
  [/^(?:mysqli?_p?connect|mysqli|ftp_login|imap_open|ldap_bind|ssh2_auth_password|oci_p?connect)$/, [2]],
  [/^(?:create_user|create_superuser|createUser|createSuperuser)$/, [2]],
  [/^(?:compare_digest|constant_time_compare|timingSafeEqual)$/, 'all'],
  [/^(?:PostGenerationMethodCall)$/, [1]],
  [
    /^(?:check|verify|validate|compare|match|authenticate)_?(?:[a-z]{1,30}_?){0,2}(?:password|passphrase|token|secret|api_?key)$/i,
    [0],
  ],
];
/** The same of a call of a module's or an object's function, with what stands before it. */
const OWNED: readonly (readonly [RegExp, RegExp, readonly number[]])[] = [
  [/^(?:jwt|JWT|jsonwebtoken|jose)$/, /^(?:encode|decode|sign|verify)$/, [1]],
  [/^(?:django|factory)$/, /^Password$/, [0]],
  [/^hmac$/, /^(?:new|digest)$/, [0]],
  [/^(?:crypto)$/, /^(?:createHmac)$/, [1]],
  [/^(?:MySQLdb|pymysql|pymssql|mysql|mariadb|cx_Oracle|oracledb)$/, /^connect$/, [2]],
  [/^(?:redis|aioredis)$/, /^(?:Redis|StrictRedis)$/, [3]],
  [/^(?:boto3|session|aioboto3)$/, /^Session$/, [0, 1]],
];
const KEYWORD_AUTH = /^(?:auth|basic_auth|basicAuth|http_auth|httpAuth|proxy_auth)$/;

/** Calls that take the name of a secret first and its value or its default after it. */
export const READS_NAME =
  /^(?:get|getenv|env|environ|config|str|setdefault|pop|setenv|putenv|secret|get_secret|read_secret|add_header|setRequestHeader|set|setItem|append|fill|type|send_keys|setattr|getattr|define|header|getOrDefault|fetch|writeConfig|addParam|MethodCall|patch|object|(?:assert_(?:called|any_call|called_once|awaited|awaited_once|has_calls)(?:_with)?)|(?:toHaveBeen(?:Last|Nth)?)?calledWith)$/i;

/** Which strings of a call are secrets. @param owner the word before the dot, `''` where there is none */
export function secretPositions(callee: string, owner: string): readonly number[] | 'all' {
  const owned = OWNED.find(([ownerOf, name]) => ownerOf.test(owner) && name.test(callee));
  return owned?.[2] ?? POSITIONS.find(([name]) => name.test(callee))?.[1] ?? [];
}

/** Whether a call hands its first argument over as a value of the environment's: `values.Value("…")` of django-configurations. */
export function isDefaultOfValue(callee: string, owner: string, argument: number): boolean {
  return owner === 'values' && argument === 0 && /Value$/.test(callee);
}

/** Whether a call encodes a user with a password, `b64encode(b"ada:…")`, or decodes what is one in base64: `b64decode("YWRhOi…")`. */
export function isEncodedAccount(callee: string, content: string): boolean {
  const [, way] = /^(?:(?:urlsafe_|standard_)?b64(en|de)code|btoa|atob)$/.exec(callee) ?? [undefined, undefined];
  const isDecoded = way === 'de' || callee === 'atob';
  if (!isDecoded && way !== 'en' && callee !== 'btoa') return false;
  return /^[A-Za-z][\w.@-]{0,60}:(?!\d+$|[0-9a-f]{8}-)[^\s:{}]{3,100}$/.test(isDecoded ? ofBase64(content) : content);
}

/** The text that base64 stands for; `''` where it is none. */
function ofBase64(text: string): string {
  const isBase64 = text.length <= 256 && /^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(text);
  try {
    return isBase64 ? atob(text.replaceAll('-', '+').replaceAll('_', '/')) : '';
  } catch {
    return '';
  }
}

/** Whether the second of a pair that is handed over by that keyword is a password: `auth=("ada", "…")`. */
export function isAuthKeyword(keyword: string): boolean {
  return KEYWORD_AUTH.test(keyword);
}

/** What an account is kept as: `AUTH`, `HTTP_AUTH`, `proxyAuth`. */
export function isNameOfAuth(name: string): boolean {
  return /(?:^|[a-z_])(?:Auth|AUTH)$|(?:^|_)auth$/.test(name);
}

/**
 * Where the password of a pair in brackets stands, that of a name of authentication: `["ada", "…"]`.
 * @param at where the value stands in its text
 * @returns undefined where it is no pair, a list of ways to authenticate, or a reference
 */
export function passwordOfPair(name: string, value: string, at: number): Span | undefined {
  const comma = value.indexOf(',');
  const close = value.indexOf(']');
  if (!isNameOfAuth(name) || !value.startsWith('[') || comma < 2 || comma > close) return undefined;
  const second = value
    .slice(comma + 1, close)
    .trimEnd()
    .replace(/,$/, '');
  const [quote = ''] = /^["']/.exec(second.trimStart()) ?? [];
  const start = comma + 1 + second.length - second.trimStart().length + quote.length;
  const end = comma + 1 + second.trimEnd().length - quote.length;
  const password = value.slice(start, end);
  const isNone = password === '' || /[,"']/.test(password) || isWayOfAuth(password) || isReference(password);
  return isNone ? undefined : { start: at + start, end: at + end };
}

/** Whether a word is a way to authenticate, of which settings have lists: `("ldap", "oauth")`. */
export function isWayOfAuth(word: string): boolean {
  return /^(?:ldap|oauth[12]?|open_?id|oidc|saml2?|sso|cas|kerberos|ntlm|basic|digest|bearer|token|session|cookie|jwt|api_?key|password|local|remote|none|mfa|otp|totp|webauthn)$/i.test(
    word,
  );
}
