import { isGlob, matchGlob } from '../../../base/match-glob';
import { directoryOf, joinPath, nameOf, normalisePath, withParents } from '../../../base/path-parts';
import type { NamedThing, NamingProject } from '../names/named-thing';
import { readText } from '../read-text';
import { COMPOSE } from './compose-services';
import { isNginx } from './nginx-upstreams';

/** `include /etc/nginx/conf.d/*.conf;` https://nginx.org/en/docs/ngx_core_module.html#include */
const INCLUDE = /^\s*include\s+["']?([^\s;"']{1,200})/;
/** `- ./nginx:/etc/nginx/conf.d:ro` */
const VOLUME = /^\s*-\s+["']?(\.[^\s:"']{0,200}):(\/[^\s:"']{1,200})/;
const COPIED = /^\s*(?:COPY|ADD)\s+([^\n]{1,500})/i;
const VARIABLE = /\$\{\w{1,80}:?-([^{}]{0,200})\}/g;
/** So many files of each kind are read. */
const MAX_FILES = 24;

/** A file or folder of the workspace, with the path that it has where nginx runs. */
interface Mount {
  /** As the file has it may begin at several folders. */
  sources: string[];
  target: string;
}

/** The files of nginx that include another one, and those that it includes itself, each by the path that it is mounted or copied to. */
export class NginxIncludes {
  readonly #project: NamingProject;
  #mounts: Promise<Mount[]> | undefined;

  constructor(project: NamingProject) {
    this.#project = project;
  }

  /** The files that a file includes. */
  async of(path: string): Promise<NamedThing[]> {
    const included = includesIn((await readText(this.#project.files, path)) ?? '');
    if (included.length === 0) return [];
    const found: NamedThing[] = [];
    for (const each of this.#others(path)) {
      const places = await this.#placesOf(each);
      if (included.some(({ glob }) => places.some((place) => isIncluded(glob, place))))
        found.push({ kind: 'nginx file', name: each, place: { path: each } });
    }
    return found;
  }

  /** The files that include a file. */
  async by(path: string): Promise<NamedThing[]> {
    const places = await this.#placesOf(path);
    if (places.length === 0) return [];
    const found: NamedThing[] = [];
    for (const each of this.#others(path)) {
      const included = includesIn((await readText(this.#project.files, each)) ?? '');
      const match = included.find(({ glob }) => places.some((place) => isIncluded(glob, place)));
      if (match) found.push({ kind: 'nginx file', name: each, place: { path: each, line: match.line } });
    }
    return found;
  }

  #others(path: string): string[] {
    return this.#project.folder.filter((each) => each !== path && isNginx(each)).slice(0, MAX_FILES);
  }

  /** Where a file lies for nginx. A template is filled in there: https://hub.docker.com/_/nginx */
  async #placesOf(path: string): Promise<string[]> {
    const mounts = await (this.#mounts ??= readMounts(this.#project));
    return mounts.flatMap(({ sources, target }) => {
      const source = sources.find((each) => each === path || (each !== '' && path.startsWith(`${each}/`)));
      if (source === undefined) return [];
      const whole = path === source ? target : `${target}${path.slice(source.length)}`;
      const place = whole.replace(/\/{2,}/g, '/');
      return place.startsWith('/etc/nginx/templates/') && place.endsWith('.template')
        ? [place.replace('/etc/nginx/templates/', '/etc/nginx/conf.d/').replace(/\.template$/, '')]
        : [place];
    });
  }
}

/** What a file of nginx includes; a relative path begins at nginx's own folder. */
function includesIn(text: string): { glob: string; line: number }[] {
  return text.split('\n').flatMap((line, index) => {
    const path = INCLUDE.exec(line)?.[1];
    if (path === undefined) return [];
    return [{ glob: path.startsWith('/') ? path : `/etc/nginx/${path}`, line: index + 1 }];
  });
}

function isIncluded(glob: string, place: string): boolean {
  return glob === place || (isGlob(glob) && matchGlob(glob)(place));
}

async function readMounts({ files, folder }: NamingProject): Promise<Mount[]> {
  const found: Mount[] = [];
  for (const path of folder
    .filter((each) => COMPOSE.test(each) || /dockerfile/i.test(nameOf(each)))
    .slice(0, MAX_FILES)) {
    const text = (await readText(files, path)) ?? '';
    for (const line of text.split('\n'))
      found.push(...(COMPOSE.test(path) ? volumeIn(line, path) : copiedIn(line, path)));
  }
  return found;
}

function volumeIn(line: string, path: string): Mount[] {
  const [, source, target = ''] = VOLUME.exec(line.replaceAll(VARIABLE, '$1')) ?? [];
  const from = source === undefined ? undefined : normalisePath(joinPath(directoryOf(path), source));
  return from === undefined ? [] : [{ sources: [from], target }];
}

/** The context of a Dockerfile is a folder above it, which others say. */
function copiedIn(line: string, path: string): Mount[] {
  const words = (COPIED.exec(line)?.[1] ?? '').split(/[\s"',[\]]+/).filter((word) => word !== '');
  if (words.some((word) => word.startsWith('--from'))) return [];
  const plain = words.filter((word) => !word.startsWith('--'));
  const target = plain.pop() ?? '';
  return plain.flatMap((source) => {
    const sources = withParents(directoryOf(path)).flatMap((base) => normalisePath(joinPath(base, source)) ?? []);
    return target.startsWith('/')
      ? [{ sources, target: target.endsWith('/') ? `${target}${nameOf(source)}` : target }]
      : [];
  });
}
