import { directoryOf, nameOf, normalisePath } from '../../../base/path-parts';
import { readText } from '../read-text';
import type { Callers } from './find-callers';
import type { NamingProject } from './named-thing';

/** Files of scripts. */
export const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i;
const TEST = /\.(?:spec|test|cy|e2e|stories)\.[cm]?[jt]sx?$|(?:^|\/)(?:__tests__|cypress|e2e)\//;
/** So many scripts are looked through, and so many read at once. */
const MAX_SCRIPTS = 600;
const AT_ONCE = 16;
/** What a script imports, in each of the forms: `from './Cart.vue'`, `import('./Cart')`, `require("./Cart")`. */
const SPECIFIER = /\b(?:from|import|require)\b[ (]{0,3}["']([^"'\n]{1,200})["']/g;
/** Beginnings that bundlers are usually told to take for the root of the source: `@/components/Cart`. */
const ALIAS = /^(?:@|~|src|app|\$lib)\//;

/**
 * The scripts that import a script by its path, from where they stand or from the root of the source, and the tests among them. A name
 * that only a bundler's configuration leads on is not known, so that more may.
 */
export async function findImporting(path: string, { files, folder }: NamingProject): Promise<Callers> {
  const scripts = folder.filter((each) => SCRIPT.test(each) && each !== path);
  const known = scripts.slice(0, MAX_SCRIPTS);
  const found: Callers = { callers: [], tests: [], perhapsMore: true };
  const target = moduleOf(path);
  const stem = nameOf(target);
  for (let at = 0; at < known.length; at += AT_ONCE) {
    const batch = known.slice(at, at + AT_ONCE);
    const texts = await Promise.all(batch.map((each) => readText(files, each)));
    for (const [index, from] of batch.entries()) {
      const text = texts[index];
      if (text?.includes(stem) !== true) continue;
      const line = lineImporting(text, from, target);
      if (line === undefined) continue;
      if (TEST.test(from)) found.tests.push({ kind: 'test', name: from, place: { path: from, line } });
      else found.callers.push({ kind: 'script', name: from, place: { path: from, line } });
    }
  }
  return found;
}

function lineImporting(text: string, from: string, target: string): number | undefined {
  const match = [...text.matchAll(SPECIFIER)].find(([, specifier = '']) => leadsTo(specifier, from, target));
  return match && text.slice(0, match.index).split('\n').length;
}

function leadsTo(specifier: string, from: string, target: string): boolean {
  if (specifier.startsWith('.')) return moduleOf(normalisePath(`${directoryOf(from)}/${specifier}`) ?? '') === target;
  return ALIAS.test(specifier) && `/${target}`.endsWith(`/${moduleOf(specifier.replace(ALIAS, ''))}`);
}

/** A script without its ending; of the index of a directory the directory. */
function moduleOf(path: string): string {
  return path.replace(SCRIPT, '').replace(/\/index$/, '');
}
