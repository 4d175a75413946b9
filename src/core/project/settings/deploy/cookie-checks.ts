import type { DeployCheck } from './deploy-check';
import type { DeployFacts } from './deploy-facts';
import { every, not, type Ternary } from './ternary';

/** The middleware that checks the token of forms. */
export const CSRF_MIDDLEWARE = 'django.middleware.csrf.CsrfViewMiddleware';
const SESSION_MIDDLEWARE = 'django.contrib.sessions.middleware.SessionMiddleware';

/** What is told of the two cookies that Django sets. */
export const COOKIE_CHECKS: readonly DeployCheck[] = [
  ...sessionChecks(
    ['security.W010', 'security.W011', 'security.W012'],
    {
      setting: 'SESSION_COOKIE_SECURE',
      found: 'The session cookie also travels without HTTPS',
      fine: 'The session cookie travels over HTTPS alone',
    },
    false,
  ),
  ...sessionChecks(
    ['security.W013', 'security.W014', 'security.W015'],
    {
      setting: 'SESSION_COOKIE_HTTPONLY',
      found: 'Scripts can read the session cookie',
      fine: 'Scripts cannot read the session cookie',
    },
    true,
  ),
  {
    id: 'security.W016',
    setting: 'CSRF_COOKIE_SECURE',
    found: 'The CSRF cookie also travels without HTTPS',
    fine: 'The CSRF cookie travels over HTTPS alone',
    complains: (facts) =>
      every(
        facts.has('MIDDLEWARE', CSRF_MIDDLEWARE),
        not(facts.isTruthy('CSRF_USE_SESSIONS')),
        not(facts.isTrue('CSRF_COOKIE_SECURE')),
      ),
  },
];

/**
 * One check has three numbers: for the app of sessions, for their middleware, for both.
 * @param byDefault what Django's default is
 */
function sessionChecks(
  [app, middleware, both]: readonly [string, string, string],
  words: Pick<DeployCheck, 'setting' | 'found' | 'fine'>,
  byDefault: boolean,
): DeployCheck[] {
  const bad = (facts: DeployFacts): Ternary => not(facts.isTrue(words.setting, byDefault));
  const hasApp = (facts: DeployFacts): Ternary => facts.has('INSTALLED_APPS', 'django.contrib.sessions');
  const sends = (facts: DeployFacts): Ternary => facts.has('MIDDLEWARE', SESSION_MIDDLEWARE);
  return [
    { id: app, ...words, complains: (facts) => every(bad(facts), hasApp(facts), not(sends(facts))) },
    { id: middleware, ...words, complains: (facts) => every(bad(facts), not(hasApp(facts)), sends(facts)) },
    { id: both, ...words, complains: (facts) => every(bad(facts), hasApp(facts), sends(facts)) },
  ];
}
