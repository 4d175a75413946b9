import type { Callers } from './find-callers';
import { nameOf, stemOf } from '../../../base/path-parts';
import type { View } from '../../../project/inventory-web';
import { classifyPath } from '../../../project/source/classify-path';
import { findUrlTests } from './find-url-tests';
import { userAround } from './member-around';
import { definitionAround } from './name-follower';
import type { NamedThing, NamingProject } from './named-thing';
import { pythonFilesNaming } from './python-files-naming';
import { toNamed } from './names-of-python';
import { readText } from '../read-text';

/** So many templates are looked through, and so many read at once. */
const MAX_TEMPLATES = 300;
const AT_ONCE = 16;
/** The tests of so many views are looked for. */
const MAX_VIEWS = 4;
/** So many others that name a template are told. */
const MAX_OTHERS = 4;
const TAG_OR_FILTER = /\{%-?\s{0,9}(\w{1,80})|\|\s{0,9}(\w{1,80})/g;
const BY_TAG = /\{%-?\s{0,9}(extends|include)\s{1,9}["']([^"'\s%]{1,200})["']/g;
const BY_VARIABLE = /\{%-?\s{0,9}(?:extends|include)\s{1,9}[A-Za-z_]/;

/** So many templates may lie between a part of a page and the page. */
const MAX_STEPS = 3;
/** Of more templates the views are those of a whole site. */
const MAX_TEMPLATES_AROUND = 12;
const QUOTED = /(["'])([^"'\n]{1,300})\1/g;

/**
 * Who shows a template: the views that name it, the templates that extend or include it with the views that show those, and the tests
 * that call such a view by its URL or name the template.
 * @param name as Django loads it
 */
export async function findIncluding(path: string, name: string, project: NamingProject): Promise<Callers> {
  const own = await viewsNaming(name, project);
  const { including, pages } = await pagesAround([path], [name], project);
  for (const view of own) pages.delete(view);
  const tests = await testsOf([...own, ...(pages.size > MAX_VIEWS ? [] : pages.keys())], path, name, project);
  // What includes what includes it is told by its views alone.
  const callers = [...own.map((view) => toNamed('view', view)), ...including, ...shownBy(pages)];
  const others = await othersNaming(name, path, own, project);
  const isNamed = callers.length + others.length + tests.length > 0;
  const blind = isNamed ? undefined : await namedByVariable(project);
  return { callers: [...callers, ...others], tests, perhapsMore: false, ...(blind && { blind }) };
}

/** The first template that includes or extends one by a variable: it may be any. */
async function namedByVariable(project: NamingProject): Promise<Callers['blind']> {
  const [first] = await templatesWith(project, '', (text) => BY_VARIABLE.exec(text) ?? undefined);
  return first && { reason: 'a template is included by a variable', place: first.place };
}

/** The views that show some templates, be it by way of those that extend or include them. */
export async function findShowing(paths: readonly string[], project: NamingProject): Promise<NamedThing[]> {
  const { pages } = await pagesAround(paths, paths.map(loadedName), project, paths);
  return shownBy(pages);
}

function shownBy(pages: ReadonlyMap<View, string>): NamedThing[] {
  return [...pages].map(([view, by]) => ({ ...toNamed('view', view), kind: `view (by ${nameOf(by)})` }));
}

/** The templates that extend or include some others, and the views of them and of those around them, each with the template that it names. */
async function pagesAround(
  paths: readonly string[],
  names: readonly string[],
  project: NamingProject,
  shown: readonly string[] = [],
): Promise<{ including: NamedThing[]; pages: Map<View, string> }> {
  const named = await namedByTemplates(project);
  const seen = new Set(paths);
  const steps: NamedThing[][] = [];
  let reached = names;
  for (let step = 0; step < MAX_STEPS && reached.length > 0; step++) {
    const found = new Map(reached.flatMap((one) => named.get(one) ?? []).map((one) => [one.name, one]));
    const fresh = [...found.values()].filter((one) => !seen.has(one.name));
    for (const one of fresh) seen.add(one.name);
    steps.push(fresh);
    reached = fresh.map((one) => loadedName(one.name));
  }
  const pages = new Map<View, string>();
  const around = [...shown, ...steps.flat().map((one) => one.name)];
  // Those of a whole site are not told: some of them would seem to be all.
  for (const by of around.length > MAX_TEMPLATES_AROUND ? [] : around)
    for (const view of await viewsNaming(loadedName(by), project)) if (!pages.has(view)) pages.set(view, by);
  return { including: steps[0] ?? [], pages };
}

/** The views that show a template: by their own attribute or that of Django, else by its name in a string of theirs. */
async function viewsNaming(name: string, project: NamingProject): Promise<View[]> {
  const { views } = project.inventory;
  const found = new Set(views.filter(({ template }) => template === name));
  const { files } = await pythonFilesNaming(name, '', project);
  for (const file of files) {
    const ofFile = views.filter((view) => view.file === file.path);
    for (const [index, line] of ofFile.length === 0 ? [] : file.text.split('\n').entries()) {
      if (![...line.matchAll(QUOTED)].some(([, , quoted]) => quoted === name)) continue;
      const around = definitionAround(file, index + 1);
      const view = around && ofFile.find((one) => one.name === around.name);
      if (view) found.add(view);
    }
  }
  return [...found];
}

/** The templates that name each, by the name that Django loads that by. */
async function namedByTemplates(project: NamingProject): Promise<Map<string, NamedThing[]>> {
  const named = new Map<string, NamedThing[]>();
  await templatesWith(project, '', (text, by) => {
    for (const { 2: name = '', index } of text.matchAll(BY_TAG)) {
      const line = text.slice(0, index).split('\n').length;
      named.set(name, [...(named.get(name) ?? []), { kind: 'template', name: by, place: { path: by, line } }]);
    }
    return undefined;
  });
  return named;
}

/** The tests that call one of some views by its URL, and those that name the template. */
async function testsOf(
  views: readonly View[],
  path: string,
  name: string,
  project: NamingProject,
): Promise<NamedThing[]> {
  const tests: NamedThing[] = [];
  for (const { file, line } of views.slice(0, MAX_VIEWS))
    tests.push(...(await findUrlTests({ path: file, line }, undefined, project)));
  tests.push(...(await testsNaming(name, path, project)));
  return [...new Map(tests.map((one) => [`${one.place.path} ${one.name}`, one])).values()];
}

/** `shop/cart.html` of `shop/templates/shop/cart.html`. */
function loadedName(path: string): string {
  const parts = path.split('/');
  const at = parts.findIndex((part) => part === 'templates' || part === 'jinja2');
  return parts.slice(at + 1).join('/');
}

/** What else of Python names a template in a string: a widget, a tag, a route of a view of Django's own. */
async function othersNaming(
  name: string,
  path: string,
  views: readonly View[],
  project: NamingProject,
): Promise<NamedThing[]> {
  const { files } = await pythonFilesNaming(name, path, project);
  const found = files
    .filter((file) => classifyPath(file.path) !== 'test')
    .flatMap((file) =>
      file.text.split('\n').flatMap((line, index): NamedThing[] => {
        if (![...line.matchAll(QUOTED)].some(([, , quoted]) => quoted === name)) return [];
        const around = definitionAround(file, index + 1);
        if (views.some((view) => view.file === file.path && view.name === around?.name)) return [];
        const place = { path: file.path, line: index + 1 };
        return [
          around ? { kind: around.type, name: around.name, place } : { kind: 'module', name: stemOf(file.path), place },
        ];
      }),
    );
  return found.slice(0, MAX_OTHERS);
}

/** The tests that name a template in a string: `assertTemplateUsed(response, "shop/cart.html")`. */
async function testsNaming(name: string, path: string, project: NamingProject): Promise<NamedThing[]> {
  const { files } = await pythonFilesNaming(name, path, project);
  return files.flatMap((file) => {
    if (classifyPath(file.path) !== 'test') return [];
    return file.text.split('\n').flatMap((line, index) => {
      const isNamed = [...line.matchAll(QUOTED)].some(([, , quoted]) => quoted === name);
      return isNamed ? [userAround(file, index + 1)] : [];
    });
  });
}

/** The templates that use a tag or a filter. https://docs.djangoproject.com/en/stable/howto/custom-template-tags/ */
export async function findTagUsers(name: string, project: NamingProject): Promise<Callers> {
  const callers = await templatesWith(project, '', (text) =>
    [...text.matchAll(TAG_OR_FILTER)].find(([, tag, filter]) => tag === name || filter === name),
  );
  return { callers, tests: [], perhapsMore: false };
}

/** The templates in which something is found, each with the line of the first. */
export async function templatesWith(
  { files, templates }: NamingProject,
  path: string,
  find: (text: string, path: string) => { index: number } | undefined,
): Promise<Callers['callers']> {
  const others = templates.filter((each) => each !== path).slice(0, MAX_TEMPLATES);
  const found: Callers['callers'] = [];
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const paths = others.slice(at, at + AT_ONCE);
    const texts = await Promise.all(paths.map((each) => readText(files, each)));
    for (const [index, text = ''] of texts.entries()) {
      const name = paths[index] ?? '';
      const match = find(text, name);
      const line = text.slice(0, match?.index ?? 0).split('\n').length;
      if (match) found.push({ kind: 'template', name, place: { path: name, line } });
    }
  }
  return found;
}
