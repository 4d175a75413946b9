import { compareCodeUnits } from '../../../base/compare-code-units';
import type { InventoryLists } from '../../../project/inventory';
import { routeGroups } from '../../../project/inventory-on-demand';
import type { UrlRoute } from '../../../project/inventory-web';
import { lastPart } from '../../../project/python/expressions';
import type { DjangoThing } from '../../../project/thing-at';
import type { NamedThing, NamingCode, NamingProject } from '../names/named-thing';
import { readText } from '../read-text';
import { SCRIPT, TEST } from './find-importing';
import { basesIn, constantsIn, routesWritten } from './script-addresses';

/** So many scripts and templates are looked through, and so many read at once. */
const MAX_SCRIPTS = 400;
const MAX_TEMPLATES = 300;
const AT_ONCE = 16;
/** What others wrote, or a bundler. */
const FOREIGN =
  /(?:^|\/)(?:node_modules|bower_components|vendors?|third[-_]?party|lib|libs|dist|build|plugins|admin|staticfiles)\/|[.-]min\.|\.bundle\.|\.config\.\w+$|\.d\.ts$/i;
/** So many views of a serializer are asked for. */
const MAX_VIEWS = 4;

/**
 * The scripts, and templates with scripts, that write out the address of a route, its parts in any variables; a client's base counts with what it is called with.
 * @param routes those that are meant
 */
export async function findScriptCallers(
  routes: readonly UrlRoute[],
  { files, folder, templates, inventory }: NamingProject,
): Promise<NamedThing[]> {
  const words = [...new Set(routes.map(({ pattern }) => telling(pattern)))].filter((word) => word !== '');
  if (words.length === 0) return [];
  const scripts = folder
    .filter((path) => SCRIPT.test(path) && !FOREIGN.test(path) && !TEST.test(path))
    .sort(compareCodeUnits)
    .slice(0, MAX_SCRIPTS);
  const all = [...scripts, ...templates.slice(0, MAX_TEMPLATES)];
  const naming: { path: string; text: string }[] = [];
  const bases = new Set<string>();
  const exported = new Map<string, string>();
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const batch = all.slice(at, at + AT_ONCE);
    const texts = await Promise.all(batch.map((path) => readText(files, path)));
    for (const [index, path] of batch.entries()) {
      const text = texts[index] ?? '';
      for (const base of text.includes('baseU') ? basesIn(text) : []) bases.add(base);
      if (text.includes('export const')) for (const [name, value] of constantsIn(text)) exported.set(name, value);
      if (words.some((word) => text.includes(word))) naming.push({ path, text });
    }
  }
  return naming.flatMap(({ path, text }) => {
    const constants = new Map([...imported(exported, text), ...constantsIn(text)]);
    if (routesWritten(text, routes, [...bases], constants).length === 0) return [];
    // All routes are asked: an address is that of the first one that answers it.
    const found = routesWritten(text, inventory.routes, [...bases], constants).find(({ route }) =>
      routes.includes(route),
    );
    return found
      ? [{ kind: SCRIPT.test(path) ? 'script' : 'template', name: path, place: { path, line: found.line } }]
      : [];
  });
}

/** The routes that a piece of code is about: those of a view or its action, of the views of a serializer, those in its lines of URLs. */
export function routesMeant(
  { path, line, endLine = line }: NamingCode,
  thing: DjangoThing | undefined,
  inventory: InventoryLists,
): UrlRoute[] {
  const { views } = inventory;
  const leaves = routeGroups(inventory).filter(({ includes }) => includes === null);
  if (thing?.kind === 'url')
    return leaves
      .filter((route) => route.file === path && route.line >= (line ?? 1) && route.line <= (endLine ?? Infinity))
      .flatMap(({ routes }) => routes());
  const meant =
    thing?.kind === 'serializer'
      ? views.filter(({ serializer }) => serializer !== null && lastPart(serializer) === thing.name).slice(0, MAX_VIEWS)
      : views.filter((view) => view.file === path && view.name === thing?.name);
  const all = leaves
    .filter(({ viewAt }) => meant.some((view) => view.file === viewAt?.file && view.line === viewAt.line))
    .flatMap(({ routes }) => routes());
  const own = all.filter(({ action }) => action !== null && action === thing?.member);
  return own.length > 0 ? own : all;
}

/** What a script imports by name of what others export. */
function imported(exported: ReadonlyMap<string, string>, text: string): [string, string][] {
  if (exported.size === 0 || !/^import\b/m.test(text)) return [];
  const words = new Set(text.match(/[A-Za-z_$][\w$]*/g));
  return [...exported].filter(([name]) => words.has(name));
}

/** The longest part of an address that every caller has to write. */
function telling(pattern: string): string {
  const parts = pattern.split('/').filter((part) => /^[\w.-]{2,}$/.test(part));
  return parts.sort((a, b) => b.length - a.length)[0] ?? '';
}
