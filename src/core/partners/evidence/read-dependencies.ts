import { stripJsonComments } from '../../base/strip-json-comments';

/** A name that a file asks for. */
export interface Dependency {
  name: string;
  /** 1-based. */
  line: number;
}

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * The packages that a package.json asks for, in any of its sections. Comments are tolerated.
 * @returns undefined where the text is not JSON
 */
export function readPackages(text: string): Dependency[] | undefined {
  const json = stripJsonComments(text);
  let manifest: unknown;
  try {
    manifest = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof manifest !== 'object' || manifest === null) return [];
  const names = new Set(SECTIONS.flatMap((section) => keysOf((manifest as Record<string, unknown>)[section])));
  const lines = new Map<string, number>();
  for (const [index, line] of json.split('\n').entries()) {
    for (const [, name = ''] of line.matchAll(/"([^"\\]{1,214})"\s*:/g))
      if (!lines.has(name)) lines.set(name, index + 1);
  }
  return [...names].map((name) => ({ name, line: lines.get(name) ?? 1 }));
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

const REQUIREMENT = /(?:^|[\s"',[(=:])([A-Za-z][\w.-]{1,60})(?=\s*(?:\[[^\]\n]{0,80}\]\s*)?(?:[<>=!~;@"',]|$|\s#))/g;
const NO_REQUIREMENT =
  /^\s*(?:#|-[a-z]|--|keywords\b|description\b|"?(?:Framework|Topic|Programming) ::)|\bclassifiers?\b/;

/**
 * The names that look required in a requirements file, a Pipfile, pyproject.toml, setup.py or tox.ini, lower case with
 * `-` for `_` and `.`. It reads generously: whoever asks knows which names matter.
 */
export function readRequirements(text: string): Dependency[] {
  const found = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (NO_REQUIREMENT.test(line)) continue;
    for (const [, name = ''] of line.slice(0, 2000).matchAll(REQUIREMENT)) {
      const normal = name.toLowerCase().replaceAll(/[_.]/g, '-');
      if (!found.has(normal)) found.set(normal, index + 1);
    }
  }
  return [...found].map(([name, line]) => ({ name, line }));
}
