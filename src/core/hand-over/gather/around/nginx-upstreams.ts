import { nearestToTop } from '../../../base/path-parts';
import type { ContextFact } from '../../render/hand-over-context';
import type { NamedThing, NamingCode, NamingProject } from '../names/named-thing';
import { readRunFiles } from '../read-run-files';
import { readText } from '../read-text';
import { shownCommand } from '../shown-command';
import { COMPOSE, readComposeServices, type ComposeService } from './compose-services';

/** Whether a file is one of nginx, by its path. https://nginx.org/en/docs/ */
export function isNginx(path: string): boolean {
  // What a server includes often has no ending.
  if (/(?:^|\/)nginx\/(?:[\w-]{1,60}\/)?[\w-]{1,60}$/i.test(path)) return true;
  return /nginx/i.test(path) && /\.(?:conf|nginx|tmpl|template|tpl|j2)(?:\.[\w-]{1,40})?$/i.test(path);
}

/** `proxy_pass http://web:8000/`, `server web:8000;` of an upstream, `uwsgi_pass unix:///run/app.sock`. */
const PASS =
  /^\s*(?:proxy_pass|uwsgi_pass|grpc_pass|fastcgi_pass|set\s+\$\w{1,60})\s+["']?(?:https?:\/\/)?([^\s;"'/]{1,200}[^\s;"']{0,200})/;
const SERVER = /^\s*server\s+([^\s;{]{1,200})/;
const UPSTREAM = /^\s*upstream\s+([\w.-]{1,80})\s*\{/;
/** So many compose files are read, and so many upstreams told. */
const MAX_FILES = 6;
const MAX_UPSTREAMS = 4;

/** Where nginx hands a request on to. */
export interface HandedOn {
  /** `web`, `127.0.0.1`; of a socket its path. */
  host: string;
  /** `''` where none is named. */
  port: string;
  /** As it is written. */
  text: string;
  line: number;
  /** The upstream that the server is one of; `''` where it is none's. */
  upstream: string;
}

/** The servers that a file of nginx hands requests on to; of an upstream its servers. */
export function hostsNamed(text: string): HandedOn[] {
  const lines = text.split('\n');
  const upstreams = new Set(lines.flatMap((line) => UPSTREAM.exec(line)?.[1] ?? []));
  let upstream = '';
  return lines.flatMap((written, index) => {
    upstream = UPSTREAM.exec(written)?.[1] ?? (/^\s*\}/.test(written) ? '' : upstream);
    const isBlock = written.includes('{') || !written.includes(';');
    const named = (PASS.exec(written) ?? (isBlock ? null : SERVER.exec(written)))?.[1];
    if (named === undefined) return [];
    const line = index + 1;
    const [, socket] = /^unix:(?:\/\/)?(\/[^\s:;]{1,200})/.exec(named) ?? [];
    if (socket !== undefined) return [{ host: socket, port: '', text: named, line, upstream }];
    const [, host = '', port = ''] = /^([\w.-]{1,100})(?::(\d{1,5}))?(?:\/|$)/.exec(named) ?? [];
    return host === '' || upstreams.has(host)
      ? []
      : [{ host, port, text: `${host}${port && `:${port}`}`, line, upstream }];
  });
}

/**
 * Which service or process answers each server that a file of nginx hands on to: a service of a compose file by its name, a process by the
 * socket or port of its command. One that nothing in the folder starts is told as that.
 */
export async function upstreamFacts(
  code: NamingCode,
  included: readonly NamedThing[],
  project: NamingProject,
): Promise<ContextFact[]> {
  if (!isNginx(code.path)) return [];
  const all: (HandedOn & { path: string })[] = [];
  for (const path of [code.path, ...included.map(({ name }) => name)])
    all.push(...hostsNamed((await readText(project.files, path)) ?? '').map((one) => ({ ...one, path })));
  const meant = code.line === undefined ? all : all.filter((one) => isMeant(one, code));
  const handed = meant.filter((one, at) => meant.findIndex((each) => each.text === one.text) === at);
  if (handed.length === 0) return [];
  const services = await allServices(project);
  const { entryPoints } = await readRunFiles(project.files, project.folder);
  return handed.slice(0, MAX_UPSTREAMS).map(({ host, port, text: written, line, path }) => {
    const place = { path, line };
    const answering = services.filter((one) => one.hosts.includes(host));
    if (answering.length > 0) {
      // Of several files one often adds to what another starts.
      const first = answering.find((one) => one.command !== '') ?? answering[0];
      const where = answering.map((one) => `\`${one.path}:${one.line}\``).join(', ');
      return {
        text: `\`${written}\` is service \`${first?.name ?? host}\` of ${where}${startedBy(first)}`,
        place,
        ...(first && { about: { path: first.path, line: first.line } }),
      };
    }
    const isSocket = host.startsWith('/');
    const isHere = isSocket || /^(?:127\.0\.0\.1|localhost|0\.0\.0\.0)$/.test(host);
    const process = entryPoints.find(({ value }) => isHere && value.includes(isSocket ? host : `:${port}`));
    if (process && (isSocket || port !== ''))
      return {
        text: `\`${written}\` is ${process.kind}: \`${shownCommand(process.value)}\``,
        place,
        ...(process.place && { about: process.place }),
      };
    return { text: `What answers \`${written}\` is no service and no command that starts the project`, place };
  });
}

/** Of lines that are meant those they name, be it by their upstream, and what an include in them brings. */
function isMeant({ path, text, upstream }: HandedOn & { path: string }, code: NamingCode): boolean {
  if (path !== code.path) return /^[ \t]*include\s/m.test(code.text);
  return code.text.includes(text) || (upstream !== '' && code.text.includes(`//${upstream}`));
}

function startedBy(service: ComposeService | undefined): string {
  const command = service?.command ?? '';
  return command === '' ? '' : `, which runs \`${shownCommand(command)}\``;
}

async function allServices({ files, folder }: NamingProject): Promise<ComposeService[]> {
  const found: ComposeService[] = [];
  for (const path of folder
    .filter((each) => COMPOSE.test(each))
    .sort(nearestToTop)
    .slice(0, MAX_FILES))
    found.push(...readComposeServices(path, (await readText(files, path)) ?? ''));
  return found;
}
