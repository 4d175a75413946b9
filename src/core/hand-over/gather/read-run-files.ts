import type { HandOverContext } from '../render/hand-over-context';
import type { Files } from '../../base/ports';
import { parseYaml } from '../../base/yaml';
import { isTable } from '../../base/data-table';
import { nearestToTop } from '../../base/path-parts';
import { redactCommand } from '../../redact/redact-command';
import { redactSecrets } from '../../redact/redact-secrets';
import { REDACTED } from '../../redact/secret-name';
import type { DataValue } from '../../base/toml';
import { readText } from './read-text';

type EntryPoint = NonNullable<HandOverContext['entryPoints']>[number];
type Port = NonNullable<HandOverContext['ports']>[number];

/** What the files that start a project say is started, and on which ports. */
export interface RunFiles {
  entryPoints: EntryPoint[];
  ports: Port[];
}

/** So many files of one kind are read: those nearest to the top. */
const MAX_FILES = 6;

/** `${PORT:-8000}`: the variable with its sign, and the default. */
const DEFAULT = /(\$\{\w{1,100}:?[-=+?])([^{}]{1,400})\}/g;
const PORT = /^[\d.:-]{1,40}(?:\/\w{1,8})?$/;

const READERS: readonly [path: RegExp, read: (path: string, text: string) => RunFiles][] = [
  [/(?:^|\/)(?:[\w-]+\.)?Dockerfile(?:\.[\w-]+)?$/i, readDockerfile],
  [/(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/i, readCompose],
  [/(?:^|\/)Procfile(?:\.\w+)?$/, readProcfile],
];

/**
 * Reads Dockerfiles, compose files and Procfiles. Commands, images and ports hold no secret, be it an option's or a variable's default.
 * @param listing the folder's files
 */
export async function readRunFiles(files: Files, listing: readonly string[]): Promise<RunFiles> {
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
  return found;
}

function shownCommand(command: string): string {
  return redactCommand(redactSecrets(command, 'shellscript'));
}

/** A port's default that is no port may be anything. */
function shownPort(port: string): string {
  return redactSecrets(port).replaceAll(DEFAULT, (whole, name: string, value: string) =>
    PORT.test(value) ? whole : `${name}${REDACTED}}`,
  );
}

function readDockerfile(path: string, text: string): RunFiles {
  const found: RunFiles = { entryPoints: [], ports: [] };
  for (const [index, line] of text.split('\n').entries()) {
    const [, word = '', rest = ''] = /^\s*(CMD|ENTRYPOINT|EXPOSE)\s+(\S.*)$/i.exec(line) ?? [];
    const place = { path, line: index + 1 };
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
  const services = parseYaml(text).value['services'];
  if (!isTable(services)) return found;
  for (const [name, service] of Object.entries(services)) {
    if (!isTable(service)) continue;
    const place = { path, line: lineOfService(text, name) };
    const command = wordsOf(service['command']).join(' ');
    const image = wordsOf(service['image']).join('');
    const build = isTable(service['build'])
      ? wordsOf(service['build']['context']).join('')
      : wordsOf(service['build']).join('');
    const value = command || image || (build && `build ${build}`);
    if (value !== '') found.entryPoints.push({ kind: `Service ${name}`, value, place });
    found.ports.push(...wordsOf(service['ports']).map((port) => ({ port: `\`${port}\` of ${name}`, place })));
  }
  return found;
}

/** The line of a key that stands directly below `services:`. */
function lineOfService(text: string, name: string): number {
  const lines = text.split('\n');
  const top = lines.findIndex((line) => line.startsWith('services:'));
  const first = lines.slice(top + 1).find((line) => line.trim() !== '' && !line.trim().startsWith('#')) ?? '';
  const indent = first.slice(0, first.length - first.trimStart().length);
  const at = lines.findIndex(
    (line, index) =>
      index > top && ['', '"', "'"].some((quote) => line.startsWith(`${indent}${quote}${name}${quote}:`)),
  );
  return at < 0 ? 1 : at + 1;
}

function readProcfile(path: string, text: string): RunFiles {
  const entryPoints = text.split('\n').flatMap((line, index): EntryPoint[] => {
    const [, name, value] = /^([\w-]{1,40}):\s*(\S.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined
      ? []
      : [{ kind: `Process ${name}`, value, place: { path, line: index + 1 } }];
  });
  return { entryPoints, ports: [] };
}

/** A scalar, or the scalars of a list; a port in the long form is its published and its target port. */
function wordsOf(value: DataValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (isTable(value)) {
    const [published, target] = [wordsOf(value['published']).join(''), wordsOf(value['target']).join('')];
    return target === '' ? [] : [[published, target].filter(Boolean).join(':')];
  }
  return value === undefined || value === null ? [] : [String(value)];
}
