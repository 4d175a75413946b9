import type { Place } from '../../../base/place';
import type { ContextSetting, HandOverContext } from '../../render/hand-over-context';
import type { RouteId } from '../../../partners/catalogue/partner';
import type { Setting, SettingsContent } from '../../../project/inventory-settings';
import { shownValue } from '../shown-value';

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
  /** Whether all that the partner asks about do, those of the families that the code names alone, or what it names itself. */
  scope: 'all' | 'families' | 'named';
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
  { words, scope, isApi }: ConcernedSettings,
): ContextSetting[] {
  const rest = content.restFramework.map((setting) => ({ ...setting, name: `REST_FRAMEWORK.${setting.name}` }));
  const known = [...rest, ...content.all.filter(({ name }) => name !== 'REST_FRAMEWORK')];
  const named = namesIn(words);
  const families = new Set([...named].map(familyOf));
  const isMeant = ({ name }: Setting): boolean =>
    scope === 'families' ? families.has(familyOf(name)) : scope === 'all' ? !ASIDE.has(name) : isApi && REST.test(name);
  const asked = OF_ROUTE[id].flatMap((pattern) => known.filter(({ name }) => pattern.test(name)));
  return [...new Set(asked)]
    .filter(({ name }) => !leftOut.has(name))
    .filter((setting) => named.has(setting.name) || isMeant(setting))
    .map(toContextSetting);
}

/** Where static files and uploads go; of lines of settings that name none of it, nothing. */
export function staticFilesOf(content: SettingsContent, ofLines?: string): ContextSetting[] {
  if (ofLines !== undefined && ![...namesIn(ofLines)].some((name) => STATIC_FILES.test(name))) return [];
  return content.all.filter(({ name }) => STATIC_FILES.test(name)).map(toContextSetting);
}

function namesIn(words: string): Set<string> {
  return new Set(words.match(/[A-Z][A-Z0-9_]{2,}/g));
}

/** `CELERY` of `CELERY_BROKER_URL`. */
function familyOf(name: string): string {
  return name.split('_', 1)[0] ?? name;
}

/** Whether a setting is assigned outside of the lines that are quoted. */
export function isElsewhere({ place }: ContextSetting, quoted: Partial<Place> = {}): boolean {
  const { line, endLine = line } = quoted;
  if (place?.path !== quoted.path || place?.line === undefined || line === undefined) return true;
  return place.line < line || place.line > (endLine ?? line);
}

/** The variables that the environment has to give: those that the code names first, then those without a default. */
export function environmentOf(content: SettingsContent, words: string): NonNullable<HandOverContext['environment']> {
  const said = new Set(words.match(/[A-Za-z_]\w*/g));
  return content.environment
    .map(({ name, hasDefault, when, file, line }) => ({
      ...{ name, hasDefault, isNamed: said.has(name), place: { path: file, line } },
      ...(when !== undefined && { when }),
    }))
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || Number(a.hasDefault) - Number(b.hasDefault));
}

/** A setting as a hand-over shows it. */
export function toContextSetting({ name, text, items, when, file, line, options }: Setting): ContextSetting {
  const anew = options.filter(({ elsewhere }) => elsewhere === true).map((one) => one.text);
  const [first, ...others] = anew.length === 0 ? [] : options.filter(({ elsewhere }) => elsewhere !== true);
  if (first) {
    const value = [first, ...others]
      .map(({ inText, ...one }) => conditioned(shownValue({ text: one.text, items }), inText ?? null))
      .join(', or ');
    return { name, value, anew, place: { path: first.file, line: first.line } };
  }
  const value = shownValue({ text, items });
  return { name, value: conditioned(value, when), place: { path: file, line } };
}

function conditioned(value: string, when: string | null): string {
  return when === null ? value : `${value} when ${when}`;
}
