import { PYTHON } from '../signal';
import type { Signal } from '../signal';

const route = 'security';
/** A test names what it tries, and guards nothing. */
const TESTS = /(?:^|\/)(?:tests?\/|test_[^/]*\.py$|tests\.py$|conftest\.py$)/;

/** Who may come in, and what they may bring: what is done by hand there is read by the security specialist. */
export const ACCESS_SIGNALS: readonly Signal[] = [
  {
    route,
    weight: 4.5,
    because: 'An authentication scheme of its own',
    path: PYTHON,
    within:
      /^class \w{1,80}\([^)]{0,200}(?:Authentication|APIKey(?:Header|Query|Cookie)|Http(?:Bearer|BasicAuth)|BaseBackend|ModelBackend|RemoteUserBackend|AuthenticationBackend|PasswordHasher|RequestValidator)\b/,
  },
  {
    route,
    weight: 3.5,
    because: 'Proves who somebody is',
    path: PYTHON,
    notPath: TESTS,
    within:
      /^(?:async def|def|class) \w{0,60}(?:[Bb]earer|OAuth|oauth|OIDC|oidc|SAML|saml|JWT|jwt|[Tt]otp|TOTP|WebAuthn|webauthn|signature|Signature)/,
  },
  {
    route,
    weight: 4,
    because: 'A signature or token checked by hand',
    path: PYTHON,
    notPath: TESTS,
    reads: 'literals',
    text: /_SIGNATURE\b|-Signature["']|(?:signature|digest|hmac|api_key)\s?[!=]=|[!=]=\s?(?:expected|signature|digest)|\btoken not in\b/i,
  },
  {
    route,
    weight: 5,
    because: 'A secret compared as any text',
    path: PYTHON,
    notPath: TESTS,
    text: /[!=]=\s?settings\.\w{0,60}(?:KEY|TOKEN|SECRET|PASSWORD)\b|\bsettings\.\w{0,60}(?:KEY|TOKEN|SECRET|PASSWORD)\s?[!=]=/,
  },
  {
    route,
    weight: 4,
    because: 'An upload written to a file by hand',
    path: PYTHON,
    notPath: TESTS,
    reads: 'literals',
    text: /, ?["'][wa]b?["']\)/,
    also: /\bFILES\b/,
  },
  {
    route,
    weight: 4,
    because: "An upload written under the user's name for it",
    path: PYTHON,
    notPath: TESTS,
    text: /\bFILES\[[^\]\n]{1,40}\]\.name\b|\b(?:upload|uploaded|uploaded_file|attachment|avatar|image|file_obj)\.(?:name|filename)\b/,
    also: /\bopen\(|\bPath\(|\bjoin\(|storage\.save\(| \/ /,
  },
  {
    route,
    weight: 4,
    because: 'Takes SVG from users',
    path: PYTHON,
    notPath: TESTS,
    reads: 'literals',
    text: /["'](?:\.?svg|image\/svg\+xml)["']/i,
  },
  {
    route,
    weight: 9,
    because: 'Headers that protect the site',
    path: /\.(?:conf|template|j2|nginx|cfg|ini)(?:\.\w+)?$|(?:^|\/)(?:Caddyfile|\.htaccess|nginx[^/]*|sites-(?:available|enabled)\/[^/]+)$/i,
    atPlace: true,
    text: /\b(?:Strict-Transport-Security|X-Frame-Options|X-Content-Type-Options|Content-Security-Policy|Referrer-Policy|Permissions-Policy|Cross-Origin-\w+-Policy|X-XSS-Protection|ssl_protocols|ssl_ciphers)\b/gi,
    times: 2,
  },
  {
    route,
    weight: 4,
    because: 'Credentials read by hand',
    path: PYTHON,
    notPath: TESTS,
    reads: 'literals',
    text: /\bHTTP_AUTHORIZATION\b|\bheaders(?:\.get\(|\[)["']Authorization["']|\bget_authorization_header\b|\.(?:startswith|removeprefix)\(["'](?:Bearer|Basic|Token)\b/i,
  },
  {
    route,
    weight: 4,
    because: 'Checks a token or key',
    path: PYTHON,
    notPath: TESTS,
    within:
      /^(?:async def|def|class) _{0,2}(?:parse|check|verify|validate|hash|authenticate|decode)_(?:\w{1,30}_)?(?:token|secret|api_key|credentials?)\b/,
  },
  {
    route,
    weight: 4,
    because: 'Asks nobody who they are',
    path: PYTHON,
    notPath: TESTS,
    text: /\b(?:authentication|permission)_classes\s?=\s?(?:\[\s?\]|\(\s?\))/,
  },
  {
    route,
    weight: 3.7,
    because: 'Access by the name of a user',
    path: PYTHON,
    notPath: TESTS,
    text: /\.username\s?(?:[!=]=|\bin\b)/,
    also: /permission/i,
  },
  {
    route,
    weight: 3.7,
    because: 'An upload checked by hand',
    path: PYTHON,
    notPath: TESTS,
    text: /\bImage\.open\(|\.content_type\b/,
    also: /\bFILES\b|\bupload/i,
  },
];
