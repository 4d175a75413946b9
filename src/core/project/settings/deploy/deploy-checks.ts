import { truthOf, type Value } from '../value';
import { COOKIE_CHECKS, CSRF_MIDDLEWARE } from './cookie-checks';
import type { DeployCheck } from './deploy-check';
import type { DeployFacts } from './deploy-facts';
import { isKeyWeak } from './is-key-weak';
import { every, not, some, type Ternary } from './ternary';

const SECURITY = 'django.middleware.security.SecurityMiddleware';
const FRAME = 'django.middleware.clickjacking.XFrameOptionsMiddleware';
/** https://github.com/django/django/blob/stable/5.2.x/django/core/checks/security/base.py */
const REFERRER_POLICIES = new Set([
  'no-referrer',
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
]);
const OPENER_POLICIES = new Set(['same-origin', 'same-origin-allow-popups', 'unsafe-none']);

const secured = (facts: DeployFacts): Ternary => facts.has('MIDDLEWARE', SECURITY);

/** The checks of Django's deployment tag, in the order of their numbers. */
export const DEPLOY_CHECKS: readonly DeployCheck[] = [
  listed('security.W001', SECURITY, 'SecurityMiddleware is missing, so that no SECURE_ setting has an effect'),
  listed('security.W002', FRAME, 'XFrameOptionsMiddleware is missing, so that pages can be framed'),
  listed('security.W003', CSRF_MIDDLEWARE, 'CsrfViewMiddleware is missing'),
  {
    id: 'security.W004',
    setting: 'SECURE_HSTS_SECONDS',
    found: 'HTTP Strict Transport Security is off',
    fine: 'HTTP Strict Transport Security is on',
    complains: (facts) => every(secured(facts), not(facts.isTruthy('SECURE_HSTS_SECONDS'))),
  },
  withHsts(
    'security.W005',
    'SECURE_HSTS_INCLUDE_SUBDOMAINS',
    'Subdomains can still be reached without HTTPS',
    'Subdomains are reached over HTTPS alone',
  ),
  {
    id: 'security.W006',
    setting: 'SECURE_CONTENT_TYPE_NOSNIFF',
    found: 'Browsers may guess the type of uploads',
    fine: 'Browsers are told not to guess the type of uploads',
    complains: (facts) => every(secured(facts), not(facts.isTrue('SECURE_CONTENT_TYPE_NOSNIFF', true))),
  },
  {
    id: 'security.W008',
    setting: 'SECURE_SSL_REDIRECT',
    found: 'HTTP is not redirected to HTTPS',
    fine: 'HTTP is redirected to HTTPS',
    complains: (facts) => every(secured(facts), not(facts.isTrue('SECURE_SSL_REDIRECT'))),
  },
  {
    id: 'security.W009',
    setting: 'SECRET_KEY',
    found: 'The key is too weak: shorter than 50 characters, too uniform, or one that startproject made',
    fine: 'The key is strong',
    complains: (facts) => isKeyWeak(facts.possible('SECRET_KEY')),
  },
  {
    id: null,
    setting: 'SECRET_KEY',
    found: 'The key stands in the file',
    fine: 'The key does not stand in the file',
    complains: (facts) => {
      const cases = facts.possible('SECRET_KEY');
      const inFile = cases.filter(
        (one) => one !== null && one !== 'default' && one.type === 'string' && one.value !== '',
      );
      return inFile.length > 0 && isKeyWeak(cases) === false;
    },
  },
  ...COOKIE_CHECKS,
  {
    id: 'security.W018',
    setting: 'DEBUG',
    found: 'Debug pages are on',
    fine: 'Debug pages are off',
    complains: (facts) => facts.isTruthy('DEBUG'),
  },
  {
    id: 'security.W019',
    setting: 'X_FRAME_OPTIONS',
    found: 'Pages of the site can be framed',
    fine: 'No page of the site can be framed',
    complains: (facts) =>
      every(
        facts.has('MIDDLEWARE', FRAME),
        not(facts.ask('X_FRAME_OPTIONS', true, (value) => textOf(value) === 'DENY')),
      ),
  },
  {
    id: 'security.W020',
    setting: 'ALLOWED_HOSTS',
    found: 'No host is allowed',
    fine: 'Some hosts are allowed',
    complains: (facts) => not(facts.isTruthy('ALLOWED_HOSTS')),
  },
  {
    id: null,
    setting: 'ALLOWED_HOSTS',
    found: 'Every host is allowed',
    fine: 'Only named hosts are allowed',
    complains: (facts) => facts.has('ALLOWED_HOSTS', '*') === true,
  },
  withHsts(
    'security.W021',
    'SECURE_HSTS_PRELOAD',
    'The site cannot be put on the preload list of browsers',
    'The site can be put on the preload list of browsers',
  ),
  {
    id: 'security.W022',
    setting: 'SECURE_REFERRER_POLICY',
    found: 'Other sites are told which page a visitor came from',
    fine: 'Other sites are not told which page a visitor came from',
    complains: (facts) => every(secured(facts), facts.ask('SECURE_REFERRER_POLICY', false, isNone)),
  },
  {
    id: 'security.E023',
    setting: 'SECURE_REFERRER_POLICY',
    found: 'The referrer policy is none that browsers know',
    fine: 'The referrer policy is one that browsers know',
    complains: (facts) =>
      every(
        secured(facts),
        facts.ask('SECURE_REFERRER_POLICY', false, (value) =>
          isNone(value) ? false : not(areAmong(policiesOf(value), REFERRER_POLICIES)),
        ),
      ),
  },
  {
    id: 'security.E024',
    setting: 'SECURE_CROSS_ORIGIN_OPENER_POLICY',
    found: 'The opener policy is none that browsers know',
    fine: 'The opener policy is one that browsers know',
    complains: (facts) =>
      every(
        secured(facts),
        facts.ask('SECURE_CROSS_ORIGIN_OPENER_POLICY', false, (value) =>
          isNone(value) ? false : not(areAmong([value], OPENER_POLICIES)),
        ),
      ),
  },
  {
    id: 'security.W025',
    setting: 'SECRET_KEY_FALLBACKS',
    found: 'An earlier key that is still accepted is too weak',
    fine: 'The earlier keys that are still accepted are strong',
    complains: (facts) =>
      facts.ask('SECRET_KEY_FALLBACKS', false, (value) =>
        value.type === 'list'
          ? some(false, ...value.items.map((item) => isKeyWeak([item.type === 'unknown' ? null : item])))
          : false,
      ),
  },
];

function listed(id: string, middleware: string, found: string): DeployCheck {
  const name = middleware.slice(middleware.lastIndexOf('.') + 1);
  return {
    id,
    setting: 'MIDDLEWARE',
    found,
    fine: `${name} is there`,
    complains: (facts) => not(facts.has('MIDDLEWARE', middleware)),
  };
}

/** Only where HSTS is on; off, W004 asks for it. */
function withHsts(id: string, setting: string, found: string, fine: string): DeployCheck {
  const complains: DeployCheck['complains'] = (facts) =>
    every(secured(facts), facts.isTruthy('SECURE_HSTS_SECONDS'), not(facts.isTrue(setting)));
  return { id, setting, found, fine, complains };
}

function textOf(value: Value): string | null {
  return value.type === 'string' ? value.value : null;
}

function isNone(value: Value): boolean {
  return value.type === 'scalar' && value.value === 'None';
}

/** `'origin, same-origin'`, or a list. */
function policiesOf(value: Value): readonly Value[] {
  if (value.type === 'list') return value.items;
  if (value.type !== 'string') return [value];
  return value.value.split(',').map((part) => ({ ...value, value: part.trim() }));
}

function areAmong(values: readonly Value[], known: ReadonlySet<string>): Ternary {
  return every(
    ...values.map((value) =>
      value.type === 'string'
        ? known.has(value.value)
        : truthOf(value) === null
          ? null
          : value.type === 'scalar'
            ? false
            : null,
    ),
  );
}
