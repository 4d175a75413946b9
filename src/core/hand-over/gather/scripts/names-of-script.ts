import { directoryOf, normalisePath } from '../../../base/path-parts';
import type { NamedThing, NamingCode, NamingProject } from '../names/named-thing';
import { readText } from '../read-text';
import { basesIn, constantsIn, routesWritten } from './script-addresses';
import { SCRIPT } from './find-importing';

/** Where `import api, { config as c } from '../utils/api'` and `const api = require("./api")` say what is imported. */
const SPECIFIER = /\b(?:from|require\()\s{0,9}["'](\.[^"'\n]{1,200})["']/g;
const BEGINS = /\b(?:import|const|let|var)\b/g;
/** A list of names that is longer is a library of its own. */
const MAX_NAMES = 400;
const ENDINGS = [
  '',
  '.js',
  '.jsx',
  '.ts',
  '.tsx',
  '.mjs',
  '.vue',
  '.svelte',
  '/index.js',
  '/index.jsx',
  '/index.ts',
  '/index.tsx',
];
/** So many imported scripts are looked into for the base of their addresses. */
const MAX_IMPORTED = 12;

/**
 * What a script, or lines of it, names of the project: the scripts that it imports by their path, and the routes whose addresses it writes
 * out, be it by a client with a base that it imports.
 */
export async function namesOfScript(code: NamingCode, project: NamingProject): Promise<NamedThing[]> {
  const { files, inventory } = project;
  const isScript = SCRIPT.test(code.path);
  const whole = isScript ? ((await readText(files, code.path)) ?? code.text) : code.text;
  const imported = isScript ? importedBy(whole, code, project) : [];
  const bases = basesIn(whole);
  const constants = constantsIn(whole);
  for (const { place } of imported.slice(0, MAX_IMPORTED)) {
    const text = (await readText(files, place.path)) ?? '';
    bases.push(...basesIn(text));
    for (const [name, value] of constantsIn(text)) if (!constants.has(name)) constants.set(name, value);
  }
  const routes = routesWritten(code.text, inventory.routes, bases, constants).map(({ route }): NamedThing => ({
    kind: 'route',
    name: route.pattern,
    place: { path: route.file, line: route.line },
  }));
  return [...imported, ...routes];
}

/** The scripts of the folder that are imported by names which the code uses. */
function importedBy(whole: string, { path, text }: NamingCode, { folder }: NamingProject): NamedThing[] {
  const known = new Set(folder);
  const words = new Set(text.match(/[A-Za-z_$][\w$]*/g));
  return [...whole.matchAll(SPECIFIER)].flatMap(({ 1: specifier = '', index }): NamedThing[] => {
    const before = whole.slice(Math.max(0, index - MAX_NAMES), index);
    const begin = [...before.matchAll(BEGINS)].at(-1);
    const names = begin ? before.slice(begin.index + begin[0].length) : '';
    const locals = names.split(/[{},=]/).map((each) => each.replace(/^.*(?:\sas\s|:)/s, '').trim());
    const base = normalisePath(`${directoryOf(path)}/${specifier}`);
    const target = ENDINGS.map((ending) => `${base ?? ''}${ending}`).find((each) => known.has(each));
    if (target === undefined || !locals.some((local) => words.has(local))) return [];
    return [{ kind: 'script', name: target, place: { path: target } }];
  });
}
