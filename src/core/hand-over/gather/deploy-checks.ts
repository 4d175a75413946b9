import type { Setting, SettingsContent } from '../../project/inventory-settings';

/** One check of `check --deploy`, told from the settings' text alone. */
export interface DeployCheck {
  /** As Django numbers it: https://docs.djangoproject.com/en/stable/ref/checks/#security */
  id: string;
  /** The setting in question. */
  setting: string;
  /** What the partner is asked to look at, one sentence without a full stop. */
  question: string;
  /** Whether the check would complain; `open` where text does not tell the value. */
  judge(setting: Setting | undefined, content: SettingsContent): Verdict;
}

type Verdict = 'fine' | 'asked' | 'open';

const SECURITY_MIDDLEWARE = 'django.middleware.security.SecurityMiddleware';
const CSRF_MIDDLEWARE = 'django.middleware.csrf.CsrfViewMiddleware';
const FRAME_MIDDLEWARE = 'django.middleware.clickjacking.XFrameOptionsMiddleware';

/** The checks of Django's deployment tag, in the order of their numbers. */
export const DEPLOY_CHECKS: readonly DeployCheck[] = [
  listed(
    'security.W001',
    SECURITY_MIDDLEWARE,
    'SecurityMiddleware is missing, so that no SECURE_ setting has an effect',
  ),
  listed('security.W002', FRAME_MIDDLEWARE, 'XFrameOptionsMiddleware is missing, so that pages can be framed'),
  listed('security.W003', CSRF_MIDDLEWARE, 'CsrfViewMiddleware is missing'),
  {
    id: 'security.W004',
    setting: 'SECURE_HSTS_SECONDS',
    question: 'HTTP Strict Transport Security is off',
    judge: (setting) => (setting === undefined || setting.value === '0' ? 'asked' : openUnless(setting)),
  },
  onlyWithHsts('security.W005', 'SECURE_HSTS_INCLUDE_SUBDOMAINS', 'Subdomains can still be reached without HTTPS'),
  trueByDefault('security.W006', 'SECURE_CONTENT_TYPE_NOSNIFF', 'Browsers may guess the type of uploads'),
  isTrue('security.W008', 'SECURE_SSL_REDIRECT', 'HTTP is not redirected to HTTPS'),
  {
    id: 'security.W009',
    setting: 'SECRET_KEY',
    question: 'The key stands in the file',
    judge: (setting) => (setting?.known === true ? 'asked' : 'fine'),
  },
  withSessions('security.W012', 'SESSION_COOKIE_SECURE', 'The session cookie also travels without HTTPS'),
  trueByDefault('security.W015', 'SESSION_COOKIE_HTTPONLY', 'Scripts can read the session cookie'),
  {
    ...isTrue('security.W016', 'CSRF_COOKIE_SECURE', 'The CSRF cookie also travels without HTTPS'),
    judge: (setting, content) =>
      hasMiddleware(content, CSRF_MIDDLEWARE) && !isSet(content, 'CSRF_USE_SESSIONS') ? mustBeTrue(setting) : 'fine',
  },
  {
    id: 'security.W018',
    setting: 'DEBUG',
    question: 'Debug pages are on',
    judge: (setting) => (setting?.value === 'True' ? 'asked' : openUnless(setting)),
  },
  {
    id: 'security.W019',
    setting: 'X_FRAME_OPTIONS',
    question: 'Pages of the site can be framed',
    judge: (setting, content) =>
      !hasMiddleware(content, FRAME_MIDDLEWARE) || setting === undefined || setting.value === 'DENY'
        ? 'fine'
        : setting.known
          ? 'asked'
          : 'open',
  },
  {
    id: 'security.W020',
    setting: 'ALLOWED_HOSTS',
    question: 'No host is allowed, or every one is',
    judge: (setting) => {
      if (setting === undefined) return 'asked';
      return setting.known ? (setting.items?.length === 0 || setting.items?.includes('*') ? 'asked' : 'fine') : 'open';
    },
  },
  onlyWithHsts('security.W021', 'SECURE_HSTS_PRELOAD', 'The site cannot be put on the preload list of browsers'),
  {
    id: 'security.W022',
    setting: 'SECURE_REFERRER_POLICY',
    question: 'Other sites are told which page a visitor came from',
    judge: (setting) => (setting?.value === 'None' ? 'asked' : openUnless(setting)),
  },
];

function listed(id: string, middleware: string, question: string): DeployCheck {
  return {
    id,
    setting: 'MIDDLEWARE',
    question,
    judge: (_, content) => (hasMiddleware(content, middleware) ? 'fine' : 'asked'),
  };
}

function isTrue(id: string, setting: string, question: string): DeployCheck {
  return { id, setting, question, judge: mustBeTrue };
}

function trueByDefault(id: string, setting: string, question: string): DeployCheck {
  return { id, setting, question, judge: (given) => (given === undefined ? 'fine' : mustBeTrue(given)) };
}

/** Only where HSTS is on; off, W004 asks for it. */
function onlyWithHsts(id: string, setting: string, question: string): DeployCheck {
  const judge: DeployCheck['judge'] = (given, content) => {
    const seconds = content.all.find(({ name }) => name === 'SECURE_HSTS_SECONDS');
    return seconds === undefined || seconds.value === '0' ? 'fine' : mustBeTrue(given);
  };
  return { id, setting, question, judge };
}

function withSessions(id: string, setting: string, question: string): DeployCheck {
  const judge: DeployCheck['judge'] = (given, content) =>
    content.installedApps.some(({ name }) => name === 'django.contrib.sessions') ? mustBeTrue(given) : 'fine';
  return { id, setting, question, judge };
}

function mustBeTrue(setting: Setting | undefined): Verdict {
  if (setting === undefined) return 'asked';
  return setting.known ? (setting.value === 'True' ? 'fine' : 'asked') : 'open';
}

function openUnless(setting: Setting | undefined): Verdict {
  return setting === undefined || setting.known ? 'fine' : 'open';
}

/** A list that text does not wholly tell may hold it. */
function hasMiddleware({ middleware }: SettingsContent, wanted: string): boolean {
  return middleware.some(({ name }) => name === wanted || name === null);
}

function isSet({ all }: SettingsContent, wanted: string): boolean {
  return all.some(({ name, value }) => name === wanted && value !== 'False');
}
