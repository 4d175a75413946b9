import { directoryOf, joinPath, normalisePath } from '../../../base/path-parts';
import type { ContextFact } from '../../render/hand-over-context';
import type { Callers } from '../names/find-callers';
import type { NamedThing, NamingCode, NamingProject } from '../names/named-thing';
import { readText } from '../read-text';
import { shownCommand } from '../shown-command';
import { COMPOSE, readComposeServices, type ComposeService } from './compose-services';
import { hostsNamed, isNginx } from './nginx-upstreams';

/** So many services are told of one place, and so many compose files are read. */
const MAX_SERVICES = 3;
const MAX_FILES = 12;
/** So many names of one kind stand in one line. */
const MAX_NAMES = 6;
/** A service may extend one that extends another. */
const MAX_BASES = 3;

/** The services of a compose file in whose lines the code stands. */
async function servicesAt(
  { path, line, endLine = line }: NamingCode,
  project: NamingProject,
): Promise<ComposeService[]> {
  if (!COMPOSE.test(path) || line === undefined || endLine === undefined) return [];
  const services = readComposeServices(path, (await readText(project.files, path)) ?? '');
  return services.filter((one) => one.line <= endLine && line <= one.endLine).slice(0, MAX_SERVICES);
}

/**
 * How the services that are meant are built and started, with what they take over from others, each in a line. Of arguments of a
 * build the names alone: their values may be secret.
 */
export async function serviceFacts(code: NamingCode, project: NamingProject): Promise<ContextFact[]> {
  const facts: ContextFact[] = [];
  for (const service of await servicesAt(code, project)) {
    const known = await withBases(service, project);
    const text = [...buildPhrases(known, project), ...sourcePhrases(service, known, project)].join('; ');
    if (text !== '')
      facts.push({ text: `Service \`${service.name}\` ${text}`, place: placeOf(service), about: placeOf(service) });
  }
  return facts;
}

function buildPhrases({ build, image }: ComposeService, { folder }: NamingProject): string[] {
  if (!build) return image === '' ? [] : [`runs the image \`${shownCommand(image)}\``];
  const { context, dockerfile, target, args } = build;
  const file =
    dockerfile === undefined
      ? 'a Dockerfile that a variable names'
      : `\`${dockerfile}\`${folder.includes(dockerfile) ? '' : ', which is not in the folder'}`;
  return [
    `is built by ${file} from \`${context}\``,
    ...(target === '' ? [] : [`target \`${target}\``]),
    ...(args.length === 0 ? [] : [`arguments ${listed(args)}`]),
    ...(image === '' ? [] : [`tagged \`${shownCommand(image)}\``]),
  ];
}

function sourcePhrases(own: ComposeService, known: ComposeService, { folder }: NamingProject): string[] {
  const base = own.base;
  const missing = (file: string): string => {
    const path = normalisePath(joinPath(directoryOf(own.path), file));
    return `\`${file}\`${path !== undefined && folder.includes(path) ? '' : ' (not in the folder)'}`;
  };
  const started = known.needs.filter((name) => !known.awaits.includes(name));
  return [
    ...(base ? [`extends \`${base.service}\`${base.file === null ? '' : ` of \`${base.file}\``}`] : []),
    ...(own.anchors.length === 0 ? [] : [`takes over ${anchorsOf(own)}`]),
    ...(/^\w+(?:\.\w+)*$/.test(known.settings) ? [`settings \`${known.settings}\``] : []),
    ...(known.envFiles.length === 0 ? [] : [`environment from ${known.envFiles.map(missing).join(', ')}`]),
    ...(known.awaits.length === 0 ? [] : [`waits until ${listed(known.awaits)} is healthy or done`]),
    ...(started.length === 0 ? [] : [`starts after ${listed(started)}, ready or not`]),
  ];
}

function anchorsOf({ anchors }: ComposeService): string {
  return anchors
    .slice(0, MAX_NAMES)
    .map(({ name, line }) => `\`&${name}\` of line ${line}`)
    .join(', ');
}

function listed(names: readonly string[]): string {
  const hidden = names.length - MAX_NAMES;
  return `${names
    .slice(0, MAX_NAMES)
    .map((name) => `\`${name}\``)
    .join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`;
}

/** A service with what it extends: https://docs.docker.com/reference/compose-file/services/#extends */
async function withBases(service: ComposeService, project: NamingProject, depth = 0): Promise<ComposeService> {
  const { base, path } = service;
  if (!base || depth === MAX_BASES) return service;
  const from = base.file === null ? path : normalisePath(joinPath(directoryOf(path), base.file));
  const text = from === undefined ? undefined : await readText(project.files, from);
  const found = readComposeServices(from ?? '', text ?? '').find(({ name }) => name === base.service);
  if (!found) return service;
  const known = await withBases(found, project, depth + 1);
  return {
    ...service,
    build: service.build ?? known.build,
    image: service.image || known.image,
    command: service.command || known.command,
    settings: service.settings || known.settings,
    envFiles: [...new Set([...known.envFiles, ...service.envFiles])],
  };
}

/** Who names the services that are meant: services that wait for or extend them, and nginx that hands on to them; of an anchor its users. */
export async function findServiceUsers(code: NamingCode, project: NamingProject): Promise<Callers> {
  const meant = await servicesAt(code, project);
  const found: Callers = { callers: [], tests: [], perhapsMore: true };
  const own = readComposeServices(code.path, (await readText(project.files, code.path)) ?? '');
  if (meant.length === 0) {
    const { line = 0, endLine = line } = code;
    const users = own.filter(({ anchors }) => anchors.some((one) => line <= one.line && one.line <= endLine));
    return { ...found, callers: users.map(toNamed) };
  }
  const names = new Set(meant.map(({ name }) => name));
  const isMeant = (name: string): boolean => names.has(name);
  const users = own.filter(
    (one) => !isMeant(one.name) && (one.needs.some(isMeant) || (one.base?.file === null && isMeant(one.base.service))),
  );
  const hosts = new Set(meant.flatMap((one) => one.hosts));
  for (const path of project.folder.filter(isNginx).slice(0, MAX_FILES)) {
    const named = hostsNamed((await readText(project.files, path)) ?? '').find(({ host }) => hosts.has(host));
    if (named) found.callers.push({ kind: 'nginx file', name: path, place: { path, line: named.line } });
  }
  return { ...found, callers: [...users.map(toNamed), ...found.callers] };
}

function toNamed(service: ComposeService): NamedThing {
  return { kind: 'service', name: service.name, place: placeOf(service) };
}

function placeOf({ path, line }: ComposeService): { path: string; line: number } {
  return { path, line };
}
