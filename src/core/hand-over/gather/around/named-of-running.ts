import type { Place } from '../../../base/place';
import { isOfGroup } from '../../../partners/file-kinds';
import type { ContextFact, ContextSetting, ContextThing, HandOverContext } from '../../render/hand-over-context';
import { COMPOSE } from './compose-services';
import { isNginx } from './nginx-upstreams';

type Listed<Key extends 'entryPoints' | 'ports' | 'databases' | 'environment'> = NonNullable<HandOverContext[Key]>;

/** What is known of how the project is run. */
export interface Running {
  entryPoints: Listed<'entryPoints'>;
  ports: Listed<'ports'>;
  databases: Listed<'databases'>;
  staticFiles: readonly ContextSetting[];
  environment: Listed<'environment'>;
}

/** The lines that are quoted, and what was found out about them. */
export interface QuotedLines {
  path: string;
  line: number;
  endLine: number;
  text: string;
  /** What was found out about services. */
  meant: readonly ContextFact[];
  callers: readonly ContextThing[];
}

const IMAGE = /(?:^|\/)(?:[\w-]*\.)?(?:docker|container)file(?:[.-][^/]*)?$/i;
const OF_DATABASE = /database|postgres|mysql|mariadb|mongo|sqlite|(?<![a-z])db(?![a-z])/i;
const OF_FILES = /static|media|upload|bucket|storage|(?<![a-z])s3(?![a-z])/i;
const OF_ENVIRONMENT = /\benv_file\b|\benvironment\b|\bEnvironmentFile\b|\.env\b/;
const IN_COMPOSE = /\bcompose\b/;

/**
 * Of how the project is run what some lines of a file that runs it name: their own processes and those that they name, with their ports;
 * databases, files and variables where they speak of these. Of Python's lines the processes are all told: nothing there names one.
 */
export function namedOfRunning(running: Running, quoted: QuotedLines): Running {
  const { path, text } = quoted;
  const isPython = path.endsWith('.py');
  const entryPoints = isPython ? running.entryPoints : running.entryPoints.filter((one) => isNamed(one, quoted));
  const isKept = ({ place }: { place?: Place }): boolean =>
    isPython || isOwn(place, quoted) || entryPoints.some((one) => isSame(one.place, place));
  const hasNamed = running.environment.some(({ isNamed: named }) => named === true);
  const asksForAll = IMAGE.test(path) || OF_ENVIRONMENT.test(text);
  return {
    entryPoints,
    ports: running.ports.filter(isKept),
    databases: OF_DATABASE.test(text) ? running.databases : [],
    staticFiles: OF_FILES.test(text) ? running.staticFiles : [],
    environment: hasNamed || (asksForAll && !isNginx(path)) ? running.environment : [],
  };
}

function isNamed({ kind, value, place }: Running['entryPoints'][number], quoted: QuotedLines): boolean {
  const { path, text, meant, callers } = quoted;
  if (isOwn(place, quoted)) return true;
  if ([...meant.map(({ about }) => about), ...callers.map((one) => one.place)].some((one) => isSame(one, place)))
    return true;
  const [, of, name] = /^(Service|Process|Started by) (\S+)$/.exec(kind) ?? [];
  if (kind === 'Command') return text.includes(value);
  // What an image runs, its service does.
  if (kind.startsWith('Image'))
    return meant.some((one) => place !== undefined && one.text.includes(`\`${place.path}\``));
  // What answers nginx was looked up; a job has services of its own.
  if (name === undefined || isNginx(path) || (isOfGroup(path, 'pipeline') && !IN_COMPOSE.test(text))) return false;
  return (of === 'Started by' || COMPOSE.test(path) || IN_COMPOSE.test(text)) && hasWord(text, name);
}

/** Whether something stands in the quoted lines; of an image or a unit in the same file. */
function isOwn(place: Place | undefined, { path, line, endLine }: QuotedLines): boolean {
  if (place?.path !== path) return false;
  return !COMPOSE.test(path) || place.line === undefined || (place.line >= line && place.line <= endLine);
}

function isSame(one: Place | undefined, other: Place | undefined): boolean {
  return one !== undefined && one.path === other?.path && one.line === other.line;
}

function hasWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!/[\w.-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + name.length))) return true;
  return false;
}

/** The settings that the headers and limits of a web server belong to: https://docs.djangoproject.com/en/stable/ref/settings/ */
const OF_SERVER: readonly (readonly [says: RegExp, settings: string])[] = [
  [/X-Forwarded-Proto/i, 'SECURE_PROXY_SSL_HEADER SECURE_SSL_REDIRECT'],
  [/X-Forwarded-Host/i, 'USE_X_FORWARDED_HOST ALLOWED_HOSTS'],
  [/X-Forwarded-Port/i, 'USE_X_FORWARDED_PORT'],
  [/proxy_set_header\s+Host\b|\bserver_name\b/i, 'ALLOWED_HOSTS CSRF_TRUSTED_ORIGINS'],
  [/X-Frame-Options/i, 'X_FRAME_OPTIONS'],
  [/Strict-Transport-Security/i, 'SECURE_HSTS_SECONDS'],
];

/** The names of settings that lines of a web server speak of by another name; `''` for other files. */
export function settingsOfServer(path: string, text: string): string {
  if (!isNginx(path)) return '';
  return OF_SERVER.flatMap(([says, settings]) => (says.test(text) ? [settings] : [])).join(' ');
}
