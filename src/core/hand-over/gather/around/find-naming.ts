import { compareCodeUnits } from '../../../base/compare-code-units';
import { directoryOf, isInside, joinPath, nameOf, normalisePath, withParents } from '../../../base/path-parts';
import { readText } from '../read-text';
import type { Callers } from '../names/find-callers';
import type { NamedThing, NamingProject } from '../names/named-thing';
import { COMPOSE, readComposeServices } from './compose-services';

const DOCKERFILE = /(?:^|\/)(?:[\w-]+\.)?Dockerfile(?:\.[\w-]+)?$/i;
const MAKEFILE = /(?:^|\/)(?:GNU)?makefile$|\.mk$/i;
const PACKAGE = /(?:^|\/)package\.json$/;
/** Files that say what is built, mounted, included or run, by their names, their endings, and the folders that they lie in. */
const NAMED =
  /^(?:Dockerfile[\w.-]*|(?:GNU)?makefile|justfile|Procfile[\w.]*|Jenkinsfile|Vagrantfile|package\.json|fly\.toml|\.gitlab-ci\.yml|kustomization\.ya?ml)$/i;
const ENDING = /\.(?:Dockerfile|sh|bash|conf|service|nginx|mk|hcl)$/i;
const FOLDERS = new Set(
  '.github .circleci k8s kubernetes kube helm chart charts deploy deployment ansible roles playbooks templates'.split(
    ' ',
  ),
);
/** So many files are looked through, those nearest first, and so many read at once. */
const MAX_FILES = 200;
const AT_ONCE = 16;
const MAX_LINE = 1000;
/** What may stand beside a path. */
const BESIDE = /[\s"'`,=:;()[\]{}<>|&$]+/;
/** A line that takes a whole folder: `COPY nginx /etc/nginx`, `- ./nginx:/etc/nginx`. */
const TAKES_FOLDER = /^\s*(?:COPY|ADD)\s|^\s*-\s+["']?\.{0,2}[\w./-]+:\//i;
const BUILDS = /\bdocker\s(?:buildx\s)?build\b/;

/**
 * Who names a file of configuration by its path: the services that build, mount or read it, the jobs that run it, the Dockerfiles
 * that copy it. A path is resolved as its file has it; one that leads to another file is no use of this one.
 */
export async function findNaming(path: string, { files, folder }: NamingProject): Promise<Callers> {
  const near = (each: string): number => sharedDepth(each, path);
  const all = folder
    .filter((each) => each !== path && isConfiguration(each))
    .sort((a, b) => near(b) - near(a) || compareCodeUnits(a, b));
  const callers: NamedThing[] = [];
  for (let at = 0; at < Math.min(all.length, MAX_FILES); at += AT_ONCE) {
    const paths = all.slice(at, Math.min(at + AT_ONCE, MAX_FILES));
    const texts = await Promise.all(paths.map((each) => readText(files, each)));
    for (const [index, from] of paths.entries()) callers.push(...usersIn(from, texts[index] ?? '', path));
  }
  return { callers, tests: [], perhapsMore: true };
}

function isConfiguration(path: string): boolean {
  if (NAMED.test(nameOf(path)) || ENDING.test(path) || COMPOSE.test(path)) return true;
  return /\.(?:ya?ml|tpl)$/.test(path) && path.split('/').some((part) => FOLDERS.has(part));
}

function isWorkflow(path: string): boolean {
  return /\.ya?ml$/.test(path) && ['workflows/', 'actions/'].some((each) => path.startsWith(`.github/${each}`));
}

/** Those parts of a file that name another one: services, jobs, targets, scripts, or the file as a whole. */
function usersIn(from: string, text: string, path: string): NamedThing[] {
  const services = COMPOSE.test(from) ? readComposeServices(from, text) : [];
  const building = services
    .filter(({ build }) => build?.dockerfile === path)
    .map(({ name, line, build }): NamedThing => {
      const kind = build?.target ? `service (target ${build.target})` : 'service';
      return { kind, name, place: { path: from, line } };
    });
  const lines = text.split('\n');
  const naming = lines.flatMap((written, index): NamedThing[] => {
    const line = index + 1;
    if (written.length > MAX_LINE || /^\s*(?:#|\/\/)/.test(written)) return [];
    const isBuilt = nameOf(path) === 'Dockerfile' && buildsByDefault(lines, index, from);
    if (!names(written, from, path, isBuilt)) return [];
    const service = services.find((each) => each.line <= line && line <= each.endLine);
    if (service) return [{ kind: 'service', name: service.name, place: { path: from, line } }];
    // Above the services stand anchors, which are told by the services that take them over.
    return building.length > 0 ? [] : [{ ...partOf(from, text, index), place: { path: from, line } }];
  });
  const found = [...building, ...naming];
  return found.filter((one, index) => found.findIndex((other) => other.name === one.name) === index);
}

/** What a line of a file of configuration belongs to. */
function partOf(from: string, text: string, index: number): Pick<NamedThing, 'kind' | 'name'> {
  const above = text.split('\n').slice(0, index + 1);
  if (isWorkflow(from)) {
    const jobs = above.findIndex((line) => line.startsWith('jobs:'));
    const job = jobs === -1 ? undefined : lastMatch(above.slice(jobs), /^ {1,4}([\w-]{1,80}):\s*(?:#.*)?$/);
    if (job !== undefined) return { kind: `job of ${nameOf(from)}`, name: job };
  }
  const target = MAKEFILE.test(from) ? lastMatch(above, /^([\w.-]{1,80})\s{0,4}:(?!=)/) : undefined;
  if (target !== undefined) return { kind: 'make target', name: target };
  const script = PACKAGE.test(from) ? /^\s*"([\w:.-]{1,80})"\s{0,9}:/.exec(above.at(-1) ?? '')?.[1] : undefined;
  if (script !== undefined) return { kind: 'package script', name: script };
  return { kind: DOCKERFILE.test(from) ? 'Dockerfile' : 'file', name: from };
}

/** The first group of the last line that matches, of those that stand no further in than the first of them. */
function lastMatch(lines: readonly string[], pattern: RegExp): string | undefined {
  const found = lines.flatMap((line) => {
    const match = pattern.exec(line);
    return match?.[1] === undefined ? [] : [{ name: match[1], indent: line.length - line.trimStart().length }];
  });
  return found.filter(({ indent }) => indent === found[0]?.indent).at(-1)?.name;
}

/** Whether a line builds the image of a folder by the Dockerfile in it: no other is named beside it. */
function buildsByDefault(lines: readonly string[], index: number, from: string): boolean {
  const line = lines[index] ?? '';
  if (BUILDS.test(line)) return !/\s(?:-f|--file)\b/.test(line);
  // https://github.com/docker/build-push-action#inputs
  if (!isWorkflow(from) || !/^\s*context:\s/.test(line)) return false;
  return !lines.slice(Math.max(0, index - 6), index + 7).some((each) => /^\s*(?:file|dockerfile):\s/.test(each));
}

/** Whether a line has a path that leads to a file, or to a folder around it that is taken whole. */
function names(line: string, from: string, path: string, isBuilt: boolean): boolean {
  const name = nameOf(path);
  const takesFolder = TAKES_FOLDER.test(line);
  if (!isBuilt && !takesFolder && !line.includes(name)) return false;
  const bases = basesOf(from);
  return line.split(BESIDE).some((token) => {
    if (!/\w|^\.{1,2}$/.test(token) || /^\/|^-/.test(token)) return false;
    return bases.some((base) => {
      const leads = normalisePath(joinPath(base, token));
      if (leads === undefined) return false;
      if (isBuilt && joinPath(leads, name) === path) return true;
      return leads === path || (takesFolder && leads !== '' && isInside(path, leads) && token.includes(nameOf(leads)));
    });
  });
}

/** Where the paths of a file may begin: beside it, else at a folder above, as of a Dockerfile at its context and in a chart at its top. */
function basesOf(from: string): string[] {
  if (COMPOSE.test(from) || PACKAGE.test(from)) return [directoryOf(from)];
  return isWorkflow(from) ? [''] : withParents(directoryOf(from));
}

function sharedDepth(one: string, other: string): number {
  const [a, b] = [one.split('/'), other.split('/')];
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs === -1 ? a.length : differs;
}
