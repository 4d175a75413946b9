import type { HandOverContext } from '../render/hand-over-context';
import type { Files } from '../../base/ports';
import { kindOfPlace, type PlaceKind } from '../../django/kind-of-place';
import { directoryOf, nameOf, nearestToTop } from '../../base/path-parts';
import { redactSecrets } from '../../redact/redact-secrets';
import { REDACTED } from '../../redact/secret-name';
import { COMPOSE, readComposeServices, wordsOf } from './around/compose-services';
import { readAppServer, readServerConfiguration, type ServerConfiguration, serversIn } from './around/app-servers';
import { joinedLines } from './around/joined-lines';
import { codeSpan } from '../render/markdown/code-fence';
import { readText } from './read-text';
import { shownCommand } from './shown-command';

type EntryPoint = NonNullable<HandOverContext['entryPoints']>[number];
type Port = NonNullable<HandOverContext['ports']>[number];

/** What the files that start a project say is started, and on which ports. */
export interface RunFiles {
  entryPoints: EntryPoint[];
  ports: Port[];
}

/** Scripts and descriptions of a host in which a server may be started. */
const STARTS = /entrypoint|start|run|serve|boot|web|gunicorn|uvicorn|daphne/i;
const SCRIPT = /^[^.]+$|\.(?:sh|bash)$/;
const HOST = /^(?:fly\.toml|render\.ya?ml|app\.ya?ml|heroku\.ya?ml|railway\.(?:json|toml)|nixpacks\.toml)$/i;
const CONFIGURATION = /(?:^|\/)gunicorn[\w.-]*\.py$/;
const MAX_SCRIPTS = 12;

/** Where files start something else than the project. */
const ASIDE: ReadonlySet<PlaceKind> = new Set(['tests', 'example', 'documentation', 'vendored']);

/** So many files of one kind are read: those nearest to the top. */
const MAX_FILES = 6;

/** `${PORT:-8000}`: the variable with its sign, and the default. */
const DEFAULT = /(\$\{\w{1,100}:?[-=+?])([^{}]{1,400})\}/g;
const PORT = /^[\d.:-]{1,40}(?:\/\w{1,8})?$/;

const READERS: readonly [path: RegExp, read: (path: string, text: string) => RunFiles][] = [
  [/(?:^|\/)(?:[\w-]+\.)?Dockerfile(?:\.[\w-]+)?$/i, readDockerfile],
  [COMPOSE, readCompose],
  [/(?:^|\/)Procfile(?:\.\w+)?$/, readProcfile],
  [/\.(?:ini|conf)$(?<=uwsgi[^/]{0,60})/i, readUwsgi],
  [/\.(?:ini|conf)$(?<=supervisor.{0,120})/i, readSupervisor],
  [/(?:^|\/)[\w@.-]+\.service$/, readUnit],
];

/**
 * Reads Dockerfiles, compose files, Procfiles, and what uWSGI, supervisor and systemd start. Commands, images and ports hold no secret, be it an option's or a variable's default.
 * @param everything the folder's files; what tests and examples start is no part of the project
 */
export async function readRunFiles(files: Files, everything: readonly string[]): Promise<RunFiles> {
  const listing = everything.filter((path) => !ASIDE.has(kindOfPlace(directoryOf(path))));
  const found: RunFiles = { entryPoints: [], ports: [] };
  for (const [pattern, read] of READERS) {
    for (const path of listing
      .filter((each) => pattern.test(each))
      .sort(nearestToTop)
      .slice(0, MAX_FILES)) {
      const text = await readText(files, path);
      if (text === undefined) continue;
      const { entryPoints, ports } = read(path, text);
      found.entryPoints.push(...entryPoints.map((entry) => ({ ...entry, value: shownCommand(entry.value) })));
      found.ports.push(...ports.map((port) => ({ ...port, port: shownPort(port.port) })));
    }
  }
  const configured = await configurationsIn(files, listing);
  const started = found.entryPoints.map((entry) => ({ ...entry, ...notedAs(readAppServer(entry.value), configured) }));
  return { ...found, entryPoints: [...started, ...(await scriptsStarting(files, listing, found, configured))] };
}

/** What scripts start as a server: those that a command names first, then those that are called so. */
async function scriptsStarting(
  files: Files,
  listing: readonly string[],
  { entryPoints }: RunFiles,
  configured: ReadonlyMap<string, ServerConfiguration>,
): Promise<EntryPoint[]> {
  const words = new Set(entryPoints.flatMap(({ value }) => value.split(/[\s"']+/)).map(nameOf));
  const scripts = listing.filter((path) => SCRIPT.test(nameOf(path)) || HOST.test(nameOf(path)));
  const named = scripts.filter((path) => words.has(nameOf(path)));
  const others = scripts.filter((path) => STARTS.test(nameOf(path)) || HOST.test(nameOf(path))).sort(nearestToTop);
  const found: EntryPoint[] = [];
  for (const path of [...new Set([...named, ...others])].slice(0, MAX_SCRIPTS))
    for (const server of serversIn((await readText(files, path)) ?? ''))
      found.push({
        ...{
          kind: `Started by ${nameOf(path)}`,
          value: shownCommand(server.command),
          place: { path, line: server.line },
        },
        ...notedAs(server, configured),
      });
  return found;
}

/** What the configurations of gunicorn in the folder say, by their paths. */
async function configurationsIn(
  files: Files,
  listing: readonly string[],
): Promise<ReadonlyMap<string, ServerConfiguration>> {
  const found = new Map<string, ServerConfiguration>();
  for (const path of listing
    .filter((each) => CONFIGURATION.test(each))
    .sort(nearestToTop)
    .slice(0, MAX_FILES))
    found.set(path, readServerConfiguration((await readText(files, path)) ?? ''));
  return found;
}

/** What a command leaves to a file of configuration, and what nobody says. Gunicorn reads `gunicorn.conf.py` unasked. */
function notedAs(
  server: ReturnType<typeof readAppServer>,
  configured: ReadonlyMap<string, ServerConfiguration>,
): { note?: string } {
  // What uWSGI serves and where stands in its own file.
  if (!server || server.program === 'uwsgi') return {};
  const named = server.config?.replace(/^(?:python|file):/, '') ?? 'gunicorn.conf.py';
  const path =
    server.program === 'gunicorn' ? [...configured.keys()].find((each) => nameOf(each) === nameOf(named)) : undefined;
  const given = path === undefined ? undefined : configured.get(path);
  const phrases = (['app', 'bind', 'workers'] as const).flatMap((what): string[] => {
    if (server[what] !== undefined) return [];
    const value = given?.[what];
    if (value !== undefined) return [`${what} \`${shownCommand(value)}\` by \`${path ?? ''}\``];
    return what === 'app' || (what === 'workers' && server.program === 'daphne') ? [] : [`${what} not given`];
  });
  if (path === undefined && server.config !== undefined && server.program === 'gunicorn')
    phrases.push(`\`${shownCommand(server.config)}\` is not in the folder`);
  return phrases.length === 0 ? {} : { note: phrases.join(', ') };
}

/** A port's default that is no port may be anything. */
function shownPort(port: string): string {
  return redactSecrets(port).replaceAll(DEFAULT, (whole, name: string, value: string) =>
    PORT.test(value) ? whole : `${name}${REDACTED}}`,
  );
}

/** An instruction may go on over several lines; the command of a HEALTHCHECK starts nothing. https://docs.docker.com/reference/dockerfile/ */
function readDockerfile(path: string, text: string): RunFiles {
  const found: RunFiles = { entryPoints: [], ports: [] };
  for (const { line, text: instruction } of joinedLines(text)) {
    const [, word = '', rest = ''] = /^\s*(CMD|ENTRYPOINT|EXPOSE)\s+(\S.*)$/i.exec(instruction) ?? [];
    const place = { path, line };
    if (/^EXPOSE$/i.test(word)) found.ports.push(...rest.split(/\s+/).map((port) => ({ port: `\`${port}\``, place })));
    else if (word !== '')
      found.entryPoints.push({ kind: `Image, ${word.toUpperCase()}`, value: commandOf(rest), place });
  }
  return found;
}

/** `["gunicorn", "app"]` as it is typed. */
function commandOf(rest: string): string {
  if (!rest.startsWith('[')) return rest.trim();
  return [...rest.matchAll(/"([^"]{0,400})"/g)].map(([, word = '']) => word).join(' ');
}

function readCompose(path: string, text: string): RunFiles {
  const found: RunFiles = { entryPoints: [], ports: [] };
  for (const { name, line, command, image, build, ports } of readComposeServices(path, text)) {
    const place = { path, line };
    const value = command || image || (build ? `build ${build.context}` : '');
    if (value !== '') found.entryPoints.push({ kind: `Service ${name}`, value, place });
    found.ports.push(...wordsOf(ports).map((port) => ({ port: `\`${port}\` of ${name}`, place })));
  }
  return found;
}

function readProcfile(path: string, text: string): RunFiles {
  return readCommands(path, text, /^([\w-]{1,40}):\s*(\S.*)$/, (name) => `Process ${name}`);
}

/** https://uwsgi-docs.readthedocs.io/en/latest/Options.html */
function readUwsgi(path: string, text: string): RunFiles {
  const given = (pattern: RegExp): string[] => {
    const values = [...text.matchAll(pattern)].map(([, value = '']) => codeSpan(value.trim()));
    return [...new Set(values)];
  };
  const binds = given(/^[ \t]*(?:https?|http-socket|socket)[ \t]*=[ \t]*(\S[^\n]{0,100})$/gm);
  const processes = given(/^[ \t]*(?:processes|workers)[ \t]*=[ \t]*(\S[^\n]{0,40})$/gm);
  const note = [
    binds.length > 0 ? `bind ${binds.join(' or ')}` : 'bind not given',
    processes.length > 0 ? `workers ${processes.join(' or ')}` : 'workers not given',
  ].join(', ');
  const { entryPoints, ports } = readCommands(
    path,
    text,
    /^\s*(module|wsgi-file|wsgi|attach-daemon\d?)\s*=\s*(\S.*)$/,
    (name) => `uWSGI, ${name}`,
  );
  return { ports, entryPoints: entryPoints.map((one) => (/daemon/.test(one.kind) ? one : { ...one, note })) };
}

/** http://supervisord.org/configuration.html#program-x-section-settings */
function readSupervisor(path: string, text: string): RunFiles {
  let program = '';
  const entryPoints = text.split('\n').flatMap((line, index): EntryPoint[] => {
    program = /^\[program:([\w.-]{1,60})\]/.exec(line)?.[1] ?? program;
    const [, value] = /^\s*command\s*=\s*(\S.*)$/.exec(line) ?? [];
    return value === undefined ? [] : [{ kind: `Supervisor ${program}`, value, place: { path, line: index + 1 } }];
  });
  return { entryPoints, ports: [] };
}

/** https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#ExecStart= */
function readUnit(path: string, text: string): RunFiles {
  const unit = path.replace(/^.*\/|\.service$/g, '');
  return readCommands(path, text, /^(ExecStart)=[-@:+!]{0,3}(\S.*)$/, () => `systemd ${unit}`);
}

/** The lines of a file that give a command: first the name, then what is run. */
function readCommands(path: string, text: string, pattern: RegExp, kindOf: (name: string) => string): RunFiles {
  const entryPoints = joinedLines(text).flatMap(({ line, text: command }): EntryPoint[] => {
    const [, name, value] = pattern.exec(command) ?? [];
    return name === undefined || value === undefined ? [] : [{ kind: kindOf(name), value, place: { path, line } }];
  });
  return { entryPoints, ports: [] };
}
