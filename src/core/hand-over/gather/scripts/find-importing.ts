import { directoryOf, nameOf, normalisePath } from '../../../base/path-parts';
import { readText } from '../read-text';
import type { Callers } from '../names/find-callers';
import type { NamingProject } from '../names/named-thing';

/** Files of scripts. */
export const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i;
/** Scripts that test others. */
export const TEST = /\.(?:spec|test|cy|e2e|stories)\.[cm]?[jt]sx?$|(?:^|\/)(?:__tests__|cypress|e2e)\//;
/** So many scripts are looked through, and so many read at once. */
const MAX_SCRIPTS = 600;
const AT_ONCE = 16;
/** What a script imports, in each of the forms: `from './Cart.vue'`, `import('./Cart')`, `require("./Cart")`. */
const SPECIFIER = /\b(?:from|import|require)\b[ (]{0,3}["']([^"'\n]{1,200})["']/g;
/** Beginnings that bundlers are usually told to take for the root of the source: `@/components/Cart`. */
const ALIAS = /^(?:@|~|src|app|\$lib)\//;

/** Which scripts import which, by what each begins its specifiers with. */
type Imports = ReadonlyMap<string, readonly { specifier: string; line: number }[]>;

/** A script that leads to another over some steps, from what imports it on. */
const MAX_STEPS = 5;
const MAX_LEADING = 24;

/**
 * The scripts that import a script by its path, from where they stand or from the root of the source, and the tests among them. A name
 * that only a bundler's configuration leads on is not known, so that more may.
 */
export async function findImporting(path: string, project: NamingProject): Promise<Callers & { leading: string[] }> {
  const imports = await importsOf(project);
  const found: Callers = { callers: [], tests: [], perhapsMore: true };
  for (const { from, line } of importersOf(path, imports)) {
    const place = { path: from, line };
    if (TEST.test(from)) found.tests.push({ kind: 'test', name: from, place });
    else found.callers.push({ kind: 'script', name: from, place });
  }
  return { ...found, leading: leadingTo(path, imports) };
}

/** The scripts that import it over one step or more, the nearest first; tests are none of them. */
function leadingTo(path: string, imports: Imports): string[] {
  const found = new Set<string>();
  let reached = [path];
  for (let step = 0; step < MAX_STEPS && reached.length > 0 && found.size < MAX_LEADING; step++) {
    const fresh = reached
      .flatMap((each) => importersOf(each, imports).map(({ from }) => from))
      .filter((from) => from !== path && !found.has(from) && !TEST.test(from));
    for (const from of fresh) found.add(from);
    reached = [...new Set(fresh)];
  }
  return [...found].slice(0, MAX_LEADING);
}

function importersOf(path: string, imports: Imports): { from: string; line: number }[] {
  const target = moduleOf(path);
  const stem = nameOf(target);
  return [...imports].flatMap(([from, specifiers]) => {
    const first =
      from === path
        ? undefined
        : specifiers.find(({ specifier }) => specifier.includes(stem) && leadsTo(specifier, from, target));
    return first ? [{ from, line: first.line }] : [];
  });
}

async function importsOf({ files, folder }: NamingProject): Promise<Imports> {
  const known = folder.filter((each) => SCRIPT.test(each)).slice(0, MAX_SCRIPTS);
  const found = new Map<string, { specifier: string; line: number }[]>();
  for (let at = 0; at < known.length; at += AT_ONCE) {
    const batch = known.slice(at, at + AT_ONCE);
    const texts = await Promise.all(batch.map((each) => readText(files, each)));
    for (const [index, from] of batch.entries()) found.set(from, specifiersIn(texts[index] ?? ''));
  }
  return found;
}

function specifiersIn(text: string): { specifier: string; line: number }[] {
  let line = 1;
  let at = 0;
  return [...text.matchAll(SPECIFIER)].map(({ 1: specifier = '', index }) => {
    line += text.slice(at, index).split('\n').length - 1;
    at = index;
    return { specifier, line };
  });
}

function leadsTo(specifier: string, from: string, target: string): boolean {
  if (specifier.startsWith('.')) return moduleOf(normalisePath(`${directoryOf(from)}/${specifier}`) ?? '') === target;
  return ALIAS.test(specifier) && `/${target}`.endsWith(`/${moduleOf(specifier.replace(ALIAS, ''))}`);
}

/** A script without its ending; of the index of a directory the directory. */
function moduleOf(path: string): string {
  return path.replace(SCRIPT, '').replace(/\/index$/, '');
}
