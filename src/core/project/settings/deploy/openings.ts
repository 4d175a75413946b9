import { entryOf, type Value } from '../value';
import type { DeployFacts } from './deploy-facts';
import { some, type Ternary } from './ternary';

/** A setting by which protection is taken off the site, told from that setting alone. */
interface OpeningRule {
  setting: string;
  /** What is so then, one sentence without a full stop. */
  found: string;
  isOpen(facts: DeployFacts): Ternary;
}

/** Hashers that Django keeps for tests and old passwords: https://docs.djangoproject.com/en/stable/topics/auth/passwords/ */
const WEAK_HASHER = /\.(?:Unsalted\w+|MD5|SHA1|Crypt)PasswordHasher$/;

/** https://www.django-rest-framework.org/api-guide/permissions/#allowany */
const ANYBODY = /\.AllowAny$/;

/** The settings of Django, DRF and django-cors-headers that alone take something off. */
export const OPENINGS: readonly OpeningRule[] = [
  { setting: 'DEBUG', found: 'Debug pages are on', isOpen: (facts) => facts.isTruthy('DEBUG') },
  {
    setting: 'ALLOWED_HOSTS',
    found: 'Every host is allowed',
    isOpen: (facts) => facts.has('ALLOWED_HOSTS', '*'),
  },
  asked('SECRET_KEY', 'The key stands in the file', isText),
  off('SESSION_COOKIE_SECURE', 'The session cookie also travels without HTTPS'),
  off('CSRF_COOKIE_SECURE', 'The CSRF cookie also travels without HTTPS'),
  off('SESSION_COOKIE_HTTPONLY', 'Scripts can read the session cookie'),
  off('SECURE_SSL_REDIRECT', 'HTTP is not redirected to HTTPS'),
  off('SECURE_CONTENT_TYPE_NOSNIFF', 'Browsers may guess the type of uploads'),
  asked('SECURE_HSTS_SECONDS', 'HTTP Strict Transport Security is off', (value) => isScalar(value, '0')),
  asked(
    'X_FRAME_OPTIONS',
    'Pages of the site can be framed',
    (value) => value.type === 'string' && !/^(?:DENY|SAMEORIGIN)$/i.test(value.value),
  ),
  asked(
    'AUTH_PASSWORD_VALIDATORS',
    'Every password is taken',
    (value) => value.type === 'list' && value.items.length === 0,
  ),
  asked('PASSWORD_HASHERS', 'Passwords are kept by a weak digest', (value) => {
    const [first] = value.type === 'list' ? value.items : [];
    return first?.type === 'string' && WEAK_HASHER.test(first.value);
  }),
  asked(
    'CSRF_TRUSTED_ORIGINS',
    'Forms of every site are trusted',
    (value) =>
      value.type === 'list' &&
      value.items.some((item) => item.type === 'string' && /^(?:\w+:\/\/)?\*$/.test(item.value)),
  ),
  asked('CORS_ALLOW_ALL_ORIGINS', 'Scripts of every site may ask', (value) => isScalar(value, 'True')),
  asked('CORS_ORIGIN_ALLOW_ALL', 'Scripts of every site may ask', (value) => isScalar(value, 'True')),
  asked('REST_FRAMEWORK', 'The API is open to everybody where a view says nothing', (value) => {
    const classes = entryOf(value, 'DEFAULT_PERMISSION_CLASSES');
    return classes?.type === 'list' && classes.items.some((item) => item.type === 'string' && ANYBODY.test(item.value));
  }),
  asked('DATABASES', 'A password of the database stands in the file', (value) =>
    some(
      ...(value.type === 'dict' ? value.entries : []).map((entry) => {
        const password = entryOf(entry.value, 'PASSWORD');
        return password !== undefined && isText(password);
      }),
    ),
  ),
];

function off(setting: string, found: string): OpeningRule {
  return asked(setting, found, (value) => isScalar(value, 'False'));
}

/** Django's default is no opening: nobody has set it. */
function asked(setting: string, found: string, test: (value: Value) => Ternary): OpeningRule {
  return { setting, found, isOpen: (facts) => facts.ask(setting, false, test) };
}

function isText(value: Value): boolean {
  return value.type === 'string' && value.value !== '';
}

function isScalar(value: Value, wanted: string): boolean {
  return value.type === 'scalar' && value.value === wanted;
}
