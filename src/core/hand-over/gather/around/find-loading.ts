import { directoryOf, joinPath, nameOf, normalisePath } from '../../../base/path-parts';
import { withoutBlocks } from '../../../base/without-blocks';
import type { Callers } from '../names/find-callers';
import { findShowing, templatesWith } from '../names/find-including';
import { findImporting, SCRIPT } from '../scripts/find-importing';
import { userAround } from '../names/member-around';
import type { NamedThing, NamingProject } from '../names/named-thing';
import { pythonFilesNaming } from '../names/python-files-naming';
import { readText } from '../read-text';
import { findNaming } from './find-naming';

const STYLE = /\.(?:css|scss|sass|less|styl)$/i;
const PAGE = /\.(?:html?|djhtml|jinja2?|j2)$/i;
const BUNDLER = /(?:^|\/)(?:webpack|vite|rollup|rspack|esbuild|gulpfile|Gruntfile|postcss|parcel)[\w.-]*\.[cm]?[jt]s$/i;
/** So many pages and bundlers' files are looked through, and so many read at once. */
const MAX_PAGES = 400;
const MAX_BUNDLERS = 12;
/** The views of more pages say nothing: the script is that of a whole site. */
const MAX_VIEWS = 8;
const AT_ONCE = 16;
const MAX_LINE = 2000;
/** What a tag or an attribute of a page names: `{% static "js/cart.js" %}`, `src="/static/js/cart.js"`, `{% vite_asset 'src/main.ts' %}`. */
const TAG = /\{%-?\s{0,9}(\w{1,60})\s{1,9}["']([^"'\n]{1,300})["']/g;
const ATTRIBUTE = /\b(?:src|href)\s{0,3}=\s{0,3}["'](?!\{)([^"'\s]{1,300})["']/g;
/** Tags that name something else by a string. */
const OTHER_TAGS = new Set(['url', 'include', 'extends', 'trans', 'translate', 'block', 'if', 'for', 'load', 'with']);
const DEFINES = /\bcustomElements?(?:\.define)?\(\s{0,9}["'`]([a-z][\w.-]{0,60}-[\w.-]{1,60})["'`]/g;
const ELEMENT = /<([a-z][\w.]{0,60}-[\w.-]{1,60})/g;
const JOINED = /\b(?:resolve|join)\(([^()]{1,300})\)/g;
const QUOTED = /["'`]([^"'`\n]{1,300})["'`]/g;
const OUTPUT = /^([\w-]{1,80})(?:\.[\w-]{1,40}){0,2}\.(?:js|css)$/;
/** What an entry says of itself, and what entries stand in. https://webpack.js.org/concepts/entry-points/ */
const OF_ENTRY = new Set(['import', 'filename', 'dependOn', 'library', 'runtime']);
const OUTSIDE = new Set(['entry', 'input', 'entryPoints', 'rollupOptions']);
const MAX_ABOVE = 20;
const ENTRY = /^\s{0,80}["']?([\w./-]{1,80})["']?\s{0,9}:/;

/** Whether a file is a script or a style, which a page loads. */
export function isLoaded(path: string): boolean {
  return SCRIPT.test(path) || STYLE.test(path);
}

/**
 * Who loads a script or a style: the pages that name it, the forms and admins whose `Media` does, the entry of a bundler with the pages that
 * load that entry, scripts of package.json, and what imports it. Each names the file by its path; nothing is told by a name alone.
 */
export async function findLoading(path: string, project: NamingProject): Promise<Callers> {
  const imported = await findImporting(path, project);
  const entries = await entriesOf(path, project);
  const direct = (await pagesLoading([loadedAs(path, entries, project)], project)).map(({ page }) => page);
  const pages = direct.length > 0 ? direct : await pagesLeading(imported.leading, project);
  const naming = await findNaming(path, project);
  const loaded = pages.flatMap(({ kind, name }) => (kind.startsWith('template') ? [name] : []));
  const views = loaded.length === 0 ? [] : await findShowing(loaded, project);
  const shown = views.length > MAX_VIEWS ? [] : views;
  const callers = [
    ...pages,
    ...(await pagesWithElements(path, project)),
    ...shown,
    ...entries,
    ...(await mediaNaming(path, project)),
    ...naming.callers,
    ...imported.callers,
  ];
  return { callers, tests: imported.tests, perhapsMore: true };
}

/** The templates that have an element which the script defines. https://developer.mozilla.org/en-US/docs/Web/API/CustomElementRegistry/define */
async function pagesWithElements(path: string, project: NamingProject): Promise<NamedThing[]> {
  const text = SCRIPT.test(path) ? await readText(project.files, path) : undefined;
  const defined = new Set([...(text ?? '').matchAll(DEFINES)].map(([, name = '']) => name));
  if (defined.size === 0) return [];
  const found = await templatesWith(project, '', (page) =>
    [...page.matchAll(ELEMENT)].find(([, name = '']) => defined.has(name)),
  );
  const [name = ''] = defined;
  return found.map((one) => ({ ...one, kind: `template (by <${name}>)` }));
}

/** The pages that load what imports a script, those of the nearest such script alone, each with that script. */
async function pagesLeading(leading: readonly string[], project: NamingProject): Promise<NamedThing[]> {
  const targets: (Loaded & { by: string })[] = [];
  for (const by of leading) {
    const loaded = loadedAs(by, await entriesOf(by, project), project);
    if (loaded.bundles.size + loaded.names.length > 0) targets.push({ ...loaded, by });
  }
  const found = await pagesLoading(targets, project);
  const nearest = targets.find((target) => found.some(({ of }) => of === target));
  return found.flatMap(({ page, of }) =>
    of === nearest ? [{ ...page, kind: `${page.kind} (by ${nameOf(nearest?.by ?? '')})` }] : [],
  );
}

/** What a page may name. */
interface Loaded {
  path: string;
  /** Below the folders of static files. */
  names: readonly string[];
  /** The entries of bundlers that begin with it. */
  bundles: ReadonlySet<string>;
}

function loadedAs(path: string, entries: readonly NamedThing[], project: NamingProject): Loaded {
  return { path, names: staticNames(path, project), bundles: new Set(entries.map(({ name }) => name)) };
}

/** The pages that load one of some scripts, each with the first of them that it does. */
async function pagesLoading<Target extends Loaded>(
  targets: readonly Target[],
  { files, folder, templates }: NamingProject,
): Promise<{ page: NamedThing; of: Target }[]> {
  if (targets.length === 0) return [];
  const all = [...new Set([...templates, ...folder.filter((each) => PAGE.test(each))])].slice(0, MAX_PAGES);
  const found: { page: NamedThing; of: Target }[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const batch = all.slice(at, at + AT_ONCE);
    const texts = await Promise.all(batch.map((each) => readText(files, each)));
    for (const [index, page] of batch.entries()) {
      const text = texts[index] ?? '';
      const code = withoutBlocks(withoutBlocks(text, '<!--', '-->'), '{#', '#}');
      for (const of of targets) {
        const line = lineLoading(text, code, page, of);
        if (line === undefined) continue;
        found.push({ page: { kind: kindOf(templates, page), name: page, place: { path: page, line } }, of });
        break;
      }
    }
  }
  return found;
}

function kindOf(templates: readonly string[], page: string): string {
  return templates.includes(page) ? 'template' : 'page';
}

function lineLoading(text: string, code: string, page: string, { path, names, bundles }: Loaded): number | undefined {
  const tags = [...code.matchAll(TAG)].filter(([, tag = '', named = '']) => {
    if (OTHER_TAGS.has(tag)) return false;
    if (/bundle/.test(tag)) return bundles.has(named);
    return names.includes(named) || endsAt(tag, named, path) || isOutput(named, bundles);
  });
  const attributes = [...code.matchAll(ATTRIBUTE)].filter(
    ([, named = '']) => isLinked(named, page, path, names) || isOutput(named, bundles),
  );
  const [first] = [...tags, ...attributes];
  if (!first) return undefined;
  const at = text.indexOf(first[0]);
  return text.slice(0, Math.max(0, at)).split('\n').length;
}

/** Whether a file is what a bundler makes of an entry: `[name].js`. https://webpack.js.org/configuration/output/#outputfilename */
function isOutput(named: string, bundles: ReadonlySet<string>): boolean {
  const [, name = ''] = OUTPUT.exec(nameOf(named)) ?? [];
  return bundles.has(name);
}

/**
 * What a file is called below each folder of static files that it lies in: `js/cart.js` of `shop/static/js/cart.js`. Such a folder is called so, or
 * STATICFILES_DIRS names it. https://docs.djangoproject.com/en/stable/ref/settings/#staticfiles-dirs
 */
function staticNames(path: string, { inventory }: NamingProject): string[] {
  const written = inventory.settings.all.find(({ name }) => name === 'STATICFILES_DIRS')?.text ?? '';
  const named = new Set([...written.matchAll(QUOTED)].map(([, each = '']) => nameOf(each.replace(/\/$/, ''))));
  const parts = path.split('/');
  return parts.flatMap((part, at) =>
    at < parts.length - 1 && (/^(?:static|assets|public)/.test(part) || named.has(part))
      ? [parts.slice(at + 1).join('/')]
      : [],
  );
}

/** The tags of bundlers name a source from where the bundler's root is. */
function endsAt(tag: string, named: string, path: string): boolean {
  return /vite|asset/.test(tag) && named.includes('/') && (path === named || path.endsWith(`/${named}`));
}

function isLinked(named: string, page: string, path: string, names: readonly string[]): boolean {
  const [plain = ''] = named.split(/[?#]/);
  if (/^(?:\w+:)?\/\//.test(plain)) return false;
  const [, below] = /^\/?static\/(.+)$/.exec(plain) ?? [];
  if (below !== undefined && names.includes(below)) return true;
  // A page of a bundler stands at the root of its source.
  return normalisePath(joinPath(directoryOf(page), plain.replace(/^\//, ''))) === path;
}

/** The entries of bundlers that begin with the file. */
async function entriesOf(path: string, { files, folder }: NamingProject): Promise<NamedThing[]> {
  const found: NamedThing[] = [];
  for (const config of folder.filter((each) => BUNDLER.test(each)).slice(0, MAX_BUNDLERS)) {
    const text = (await readText(files, config)) ?? '';
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.length > MAX_LINE || /^\s*(?:\/\/|\*)/.test(line)) continue;
      if (!pathsIn(line).some((each) => leadsTo(normalisePath(joinPath(directoryOf(config), each)), path))) continue;
      const name = entryName(lines, index) ?? nameOf(path);
      found.push({ kind: `entry of ${nameOf(config)}`, name, place: { path: config, line: index + 1 } });
    }
  }
  return found;
}

/** The name of the entry that a line stands in: what opens it may be some lines above. */
function entryName(lines: readonly string[], index: number): string | undefined {
  let limit = Number.POSITIVE_INFINITY;
  for (let at = index; at >= Math.max(0, index - MAX_ABOVE); at--) {
    const line = lines[at] ?? '';
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '' || indent >= limit) continue;
    limit = indent;
    const name = ENTRY.exec(line)?.[1];
    if (name !== undefined && !OF_ENTRY.has(name)) return OUTSIDE.has(name) ? undefined : name;
  }
  return undefined;
}

function pathsIn(line: string): string[] {
  const joined = [...line.matchAll(JOINED)].flatMap(([, parts = '']) =>
    /^\s*(?:__dirname|import\.meta\.dirname)\b/.test(parts)
      ? [[...parts.matchAll(QUOTED)].map(([, part = '']) => part).join('/')]
      : [],
  );
  return [...joined, ...[...line.matchAll(QUOTED)].map(([, part = '']) => part)];
}

function leadsTo(found: string | undefined, path: string): boolean {
  return found === path || (found !== undefined && SCRIPT.test(path) && found === path.replace(SCRIPT, ''));
}

/** The classes and settings that name a static file in a string: `Media.js`, a widget's assets, a pipeline's sources. */
async function mediaNaming(path: string, project: NamingProject): Promise<NamedThing[]> {
  const found: NamedThing[] = [];
  for (const name of staticNames(path, project)) {
    const { files } = await pythonFilesNaming(name, path, project);
    for (const file of files) {
      const index = file.text.split('\n').findIndex((line) => line.includes(`"${name}"`) || line.includes(`'${name}'`));
      if (index !== -1) found.push(userAround(file, index + 1));
    }
  }
  return found;
}
