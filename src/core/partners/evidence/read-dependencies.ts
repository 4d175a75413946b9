import { roleOfGroup } from '../../django/requirements/role-of-group';
import { directoryOf, nameOf } from '../../base/path-parts';
import { stripJsonComments } from '../../base/strip-json-comments';
import { TEST_SETUP_FILE } from './detector';

/** A name that a file asks for. */
export interface Dependency {
  name: string;
  /** 1-based. */
  line: number;
  /** Whether it is there to work on the code, as its section, its group or the name of its file says. */
  isForDevelopment: boolean;
}

/** A manifest of npm, as far as it is asked. */
type PackageManifest = Readonly<Record<string, unknown>>;

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
/** Directories that files are served from: what lies in one of their own there was copied, with its package.json. */
const SERVED = /(?:^|\/)(?:static|staticfiles|public|assets|libs?|plugins)\//i;

/**
 * The packages that a package.json asks for, in any of its sections. Comments are tolerated. That of a library which was
 * copied to where files are served from says what its authors worked with, and nothing of this folder.
 * @returns undefined where the text is not JSON
 */
export function readPackages(text: string, path: string): Dependency[] | undefined {
  const json = stripJsonComments(text);
  let manifest: unknown;
  try {
    manifest = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof manifest !== 'object' || manifest === null || isCopied(manifest as PackageManifest, path)) return [];
  const sections = manifest as PackageManifest;
  const names = new Set(SECTIONS.flatMap((section) => keysOf(sections[section])));
  const run = new Set(
    SECTIONS.filter((section) => section !== 'devDependencies').flatMap((one) => keysOf(sections[one])),
  );
  const lines = new Map<string, number>();
  for (const [index, line] of json.split('\n').entries()) {
    for (const [, name = ''] of line.matchAll(/"([^"\\]{1,214})"\s*:/g))
      if (!lines.has(name)) lines.set(name, index + 1);
  }
  return [...names].map((name) => ({ name, line: lines.get(name) ?? 1, isForDevelopment: !run.has(name) }));
}

function isCopied(manifest: PackageManifest, path: string): boolean {
  const directory = directoryOf(path);
  if (!SERVED.test(directory) || manifest['private'] === true) return false;
  return manifest['name'] === nameOf(directory) || (typeof manifest['version'] === 'string' && 'main' in manifest);
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

const REQUIREMENT = /(?:^|[\s"',[(=:])([A-Za-z][\w.-]{1,60})(?=\s*(?:\[[^\]\n]{0,80}\]\s*)?(?:[<>=!~;@"',]|$|\s#))/g;
const NO_REQUIREMENT =
  /^\s*(?:#|-[a-z]|--|keywords\b|description\b|"?(?:Framework|Topic|Programming) ::)|\bclassifiers?\b/;
/** The header of a table or a section, and the key of a list: what comes below belongs to a group of that name. */
const HEADER = /^\s*\[+([\w."' :-]{1,100})\]+\s*$/;
const KEY = /^\s{0,40}["']?([\w.-]{1,60})["']?\s{0,20}(?:=\s{0,20}[[({]?|:\s{0,20}\[)\s{0,20}$/;
/** `tool.poetry.group.dev`: the tool's name says nothing about the group. */
const TOOL = /^tool\.[\w-]+\.?/;
/** A longer line is data. */
const MAX_LINE = 2000;
/** Who asks for a requirement, as pip-compile and uv write it, behind it or below it. */
const VIA = /#\s{0,20}via\b([^\n]*)/;
const VIA_MORE = /^\s+#\s{2,}(\S.*)$/;

/**
 * The names that look required in a requirements file, a Pipfile, pyproject.toml, setup.py or tox.ini, lower case with
 * `-` for `_` and `.`. It reads generously: whoever asks knows which names matter. What a tool has pinned for other
 * packages of the same file alone is not asked for.
 */
export function readRequirements(text: string, path: string): Dependency[] {
  const found = new Map<string, { line: number; isForDevelopment: boolean; via: string[] }>();
  const ofFile = TEST_SETUP_FILE.test(path) || isForDevelopment(nameOf(path).replace(/\.\w+$/, ''));
  let [table, list, isVia] = ['', '', false];
  let via: string[] = [];
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.slice(0, MAX_LINE);
    if (NO_REQUIREMENT.test(line)) {
      isVia ||= VIA.test(line);
      const by = isVia ? (VIA.exec(line) ?? VIA_MORE.exec(line))?.[1]?.trim() : undefined;
      if (by) via.push(by);
      continue;
    }
    const header = HEADER.exec(line)?.[1];
    [table, list] = header === undefined ? [table, KEY.exec(line)?.[1] ?? list] : [header.replace(TOOL, ''), ''];
    isVia = false;
    via = [VIA.exec(line)?.[1] ?? []].flat();
    const entry = { line: index + 1, isForDevelopment: ofFile || isForDevelopment(table, list), via };
    for (const [, name = ''] of line.matchAll(REQUIREMENT)) {
      const normal = normalOf(name);
      if (!found.has(normal)) found.set(normal, entry);
    }
  }
  return [...found]
    .filter(([, { via }]) => via.length === 0 || !via.every((one) => found.has(normalOf(one))))
    .map(([name, { line, isForDevelopment }]) => ({ name, line, isForDevelopment }));
}

function isForDevelopment(...names: readonly string[]): boolean {
  return names.some((name) => roleOfGroup(name, 'main') === 'development');
}

function normalOf(name: string): string {
  return name.trim().toLowerCase().replaceAll(/[_.]/g, '-');
}
