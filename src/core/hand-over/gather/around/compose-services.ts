import { isTable } from '../../../base/data-table';
import { directoryOf, joinPath, normalisePath } from '../../../base/path-parts';
import type { DataTable, DataValue } from '../../../base/toml';
import { parseYaml } from '../../../base/yaml';

/** Files of services, by their name or in a folder of them. https://docs.docker.com/reference/compose-file/ */
export const COMPOSE = /(?:^|\/)(?:(?:[\w-]+\.)?(?:docker-)?compose[\w.-]*|(?:docker|compose)\/[\w.-]+)\.ya?ml$/i;

/** How the image of a service is built. */
interface ServiceBuild {
  /** As written. */
  context: string;
  /** Relative to the workspace folder; undefined where a variable decides, or it lies elsewhere. */
  dockerfile: string | undefined;
  target: string;
  /** The names of its arguments. */
  args: string[];
}

/** A service of a compose file, with what it takes over by anchors. */
export interface ComposeService {
  name: string;
  path: string;
  line: number;
  endLine: number;
  image: string;
  build: ServiceBuild | null;
  /** What is run in it: its entry point with its command. */
  command: string;
  /** The names by which other services reach it. */
  hosts: string[];
  /** The services after which it is started. */
  needs: string[];
  /** Those of them that have to be healthy or done before: https://docs.docker.com/reference/compose-file/services/#depends_on */
  awaits: string[];
  /** DJANGO_SETTINGS_MODULE of its environment; `''` where it has none. */
  settings: string;
  /** As written. */
  envFiles: string[];
  /** As written. */
  ports: DataValue | undefined;
  /** What it extends; the file is null where it is the same. */
  base: { service: string; file: string | null } | null;
  /** The anchors that its lines name, each with the line that defines it. */
  anchors: { name: string; line: number }[];
}

const ALIAS = /(?<=[\s[,:-])\*([\w.-]{1,80})/g;

/** The services of a compose file, in its order; none where it cannot be read. */
export function readComposeServices(path: string, text: string): ComposeService[] {
  const services = parseYaml(text).value['services'];
  if (!isTable(services)) return [];
  const lines = text.split('\n');
  return Object.entries(services).flatMap(([name, service]) =>
    isTable(service) ? [readService(path, name, service, lines)] : [],
  );
}

function readService(path: string, name: string, service: DataTable, lines: readonly string[]): ComposeService {
  const line = lineOfService(lines, name);
  const endLine = endOf(lines, line);
  const named = lines.slice(line - 1, endLine).flatMap((each) => [...each.matchAll(ALIAS)].map(([, to = '']) => to));
  return {
    ...{ name, path, line, endLine },
    image: wordsOf(service['image']).join(''),
    build: buildOf(service['build'], directoryOf(path)),
    command: [...wordsOf(service['entrypoint']), ...wordsOf(service['command'])].join(' '),
    hosts: [name, ...wordsOf(service['container_name']), ...wordsOf(service['hostname']), ...aliasesOf(service)],
    needs: [...new Set([...keysOf(service['depends_on']), ...keysOf(service['links']).map((link) => headOf(link))])],
    awaits: awaitedBy(service['depends_on']),
    settings: settingsIn(service['environment']),
    envFiles: filesOf(service['env_file']),
    ports: service['ports'],
    base: baseOf(service['extends']),
    anchors: [...new Set(named)].flatMap((anchor) => {
      const at = lines.findIndex((each) => each.split(/\s/).includes(`&${anchor}`));
      return at === -1 ? [] : [{ name: anchor, line: at + 1 }];
    }),
  };
}

function buildOf(build: DataValue | undefined, directory: string): ServiceBuild | null {
  if (build === undefined || build === null) return null;
  const { context = '.', dockerfile = 'Dockerfile', target, args } = isTable(build) ? build : { context: build };
  const written = wordsOf(context).join('');
  const file = wordsOf(dockerfile).join('');
  const where = withDefault(joinPath(joinPath(directory, written), file));
  return {
    context: written,
    dockerfile: where === undefined || /^\w+:\/\//.test(written) ? undefined : normalisePath(where),
    target: wordsOf(target).join(''),
    args: keysOf(args).map((arg) => arg.replace(/=.*$/s, '')),
  };
}

/** A path with the defaults of its variables; undefined where one has none. */
function withDefault(path: string): string | undefined {
  const filled = path.replaceAll(/\$\{\w{1,80}:?-([^{}]{0,200})\}/g, '$1');
  return filled.includes('$') ? undefined : filled;
}

function settingsIn(environment: DataValue | undefined): string {
  const name = 'DJANGO_SETTINGS_MODULE';
  if (isTable(environment)) return wordsOf(environment[name]).join('');
  const line = wordsOf(environment).find((each) => each.startsWith(`${name}=`));
  return line?.slice(name.length + 1) ?? '';
}

function filesOf(value: DataValue | undefined): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => wordsOf(isTable(one) ? one['path'] : one));
}

function baseOf(value: DataValue | undefined): ComposeService['base'] {
  const service = wordsOf(isTable(value) ? value['service'] : value).join('');
  const file = isTable(value) ? wordsOf(value['file']).join('') : '';
  return service === '' ? null : { service, file: file === '' ? null : file };
}

function aliasesOf({ networks }: DataTable): string[] {
  return isTable(networks)
    ? Object.values(networks).flatMap((each) => (isTable(each) ? wordsOf(each['aliases']) : []))
    : [];
}

/** The keys of a table, or the texts of a list. */
function keysOf(value: DataValue | undefined): string[] {
  return isTable(value) ? Object.keys(value) : wordsOf(value);
}

function awaitedBy(needs: DataValue | undefined): string[] {
  if (!isTable(needs)) return [];
  return Object.entries(needs).flatMap(([name, need]) =>
    isTable(need) && /^service_(?:healthy|completed_successfully)$/.test(wordsOf(need['condition']).join(''))
      ? [name]
      : [],
  );
}

function headOf(link: string): string {
  return link.split(':', 1)[0] ?? link;
}

/** A scalar, or the scalars of a list; a port in the long form is its published and its target port. */
export function wordsOf(value: DataValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (isTable(value)) {
    const [published, target] = [wordsOf(value['published']).join(''), wordsOf(value['target']).join('')];
    return target === '' ? [] : [[published, target].filter(Boolean).join(':')];
  }
  return value === undefined || value === null ? [] : [String(value)];
}

/** The line of a key that stands directly below `services:`. */
function lineOfService(lines: readonly string[], name: string): number {
  const top = lines.findIndex((line) => line.startsWith('services:'));
  const first = lines.slice(top + 1).find((line) => line.trim() !== '' && !line.trim().startsWith('#')) ?? '';
  const indent = first.slice(0, first.length - first.trimStart().length);
  const at = lines.findIndex(
    (line, index) =>
      index > top && ['', '"', "'"].some((quote) => line.startsWith(`${indent}${quote}${name}${quote}:`)),
  );
  return at === -1 ? 1 : at + 1;
}

/** The last line of what is further in than a line. */
function endOf(lines: readonly string[], line: number): number {
  const indentOf = (each: string): number => each.length - each.trimStart().length;
  const own = indentOf(lines[line - 1] ?? '');
  const next = lines.findIndex(
    (each, index) => index >= line && each.trim() !== '' && !each.trim().startsWith('#') && indentOf(each) <= own,
  );
  let end = next === -1 ? lines.length : next;
  while (end > line && (lines[end - 1] ?? '').trim().replace(/^#.*$/, '') === '') end -= 1;
  return end;
}
