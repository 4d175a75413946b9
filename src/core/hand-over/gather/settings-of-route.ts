import type { ContextSetting } from '../render/hand-over-context';
import type { RouteId } from '../../partners/catalogue/partner';
import type { Setting, SettingsContent } from '../../project/inventory-settings';
import { shownValue } from './shown-value';

const STATIC_FILES =
  /^(?:STATIC_(?:URL|ROOT)|STATICFILES_(?:DIRS|STORAGE)|MEDIA_(?:URL|ROOT)|STORAGES|DEFAULT_FILE_STORAGE|AWS_(?=\w*BUCKET)\w+)$/;
const REST = /^REST_FRAMEWORK\./;
const RUNNING =
  /^(?:DEBUG|ALLOWED_HOSTS|CSRF_TRUSTED_ORIGINS|SECURE_(?:PROXY_SSL_HEADER|SSL_REDIRECT)|USE_X_FORWARDED_\w+|CACHES|SESSION_ENGINE|CHANNEL_LAYERS|(?=\w*BROKER)\w+|CELERY_(?:RESULT_BACKEND|TASK_\w+)|EMAIL_(?:BACKEND|HOST|PORT|USE_\w+)|LOGGING|SENTRY_\w+|TASKS|Q_CLUSTER|RQ_QUEUES|HUEY)$/;

/** The settings each partner asks about, the most asked first. */
const OF_ROUTE: Readonly<Record<RouteId, readonly RegExp[]>> = {
  frontend: [
    REST,
    /^CORS_/,
    /^CSRF_/,
    /^SESSION_COOKIE_/,
    /^(?:SIMPLE_JWT|AUTH_USER_MODEL|LOGIN_URL|APPEND_SLASH|WEBPACK_LOADER|DJANGO_VITE\w*)$/,
  ],
  api: [
    REST,
    /^(?:SPECTACULAR_SETTINGS|SWAGGER_SETTINGS|GRAPHENE|STRAWBERRY_\w+|CHANNEL_LAYERS|SIMPLE_JWT|AUTH_USER_MODEL)$/,
    /^(?:CORS|OAUTH)/,
  ],
  database: [
    /^(?:DATABASE_ROUTERS|DEFAULT_AUTO_FIELD|CONN_\w+|ATOMIC_REQUESTS|USE_TZ|TIME_ZONE|CACHES|DATA_UPLOAD_\w+)$/,
  ],
  infrastructure: [RUNNING, /^(?:W|A)SGI_APPLICATION$/],
  containerization: [RUNNING],
  testing: [/^(?:TEST_\w+|EMAIL_BACKEND|CELERY_TASK_ALWAYS_EAGER|FIXTURE_DIRS|PASSWORD_HASHERS)$/],
  security: [
    /^(?:SECURE|CSRF|SESSION|CORS|CSP|X_FRAME|CONTENT_SECURITY)_/,
    /^(?:AUTH\w*|PASSWORD_\w+|AXES\w*|DEBUG|ALLOWED_HOSTS|DATA_UPLOAD_\w+)$/,
    /^REST_FRAMEWORK\.DEFAULT_(?:AUTH|PERM|THROTTLE)/,
  ],
  design: [
    /^(?:LANGUAGE\w*|USE_I18N|TIME_ZONE|STATIC_URL|STATICFILES_DIRS|FORM_RENDERER|CRISPY\w*|COMPRESS\w*|TAILWIND\w*)$/,
  ],
};

/** What decides which settings concern a place. */
export interface ConcernedSettings {
  /** The code that the work is about. */
  words: string;
  /** Whether all that the partner asks about do, and not those alone that the code names. */
  all: boolean;
  /** Whether the place is of the API, for which REST framework has its defaults. */
  isApi: boolean;
}

/** What tells little by itself. */
const ASIDE = new Set(['DEFAULT_AUTO_FIELD', 'TIME_ZONE', 'USE_TZ']);

/** The settings that a partner asks about at a place, without those in `leftOut`; entries of REST_FRAMEWORK stand for themselves. */
export function settingsOfRoute(
  id: RouteId,
  content: SettingsContent,
  leftOut: ReadonlySet<string>,
  { words, all, isApi }: ConcernedSettings,
): ContextSetting[] {
  const rest = content.restFramework.map((setting) => ({ ...setting, name: `REST_FRAMEWORK.${setting.name}` }));
  const known = [...rest, ...content.all.filter(({ name }) => name !== 'REST_FRAMEWORK')];
  const named = new Set(words.match(/[A-Z][A-Z0-9_]{2,}/g));
  const asked = OF_ROUTE[id].flatMap((pattern) => known.filter(({ name }) => pattern.test(name)));
  return [...new Set(asked)]
    .filter(({ name }) => !leftOut.has(name))
    .filter(({ name }) => named.has(name) || (all ? !ASIDE.has(name) : isApi && REST.test(name)))
    .map(toContextSetting);
}

/** Where static files and uploads go. */
export function staticFilesOf(content: SettingsContent): ContextSetting[] {
  return content.all.filter(({ name }) => STATIC_FILES.test(name)).map(toContextSetting);
}

/** A setting as a hand-over shows it. */
export function toContextSetting({ name, text, items, when, file, line }: Setting): ContextSetting {
  const value = shownValue({ text, items });
  return { name, value: when === null ? value : `${value} when ${when}`, place: { path: file, line } };
}
