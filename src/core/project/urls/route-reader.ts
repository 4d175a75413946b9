import type { ProjectContext } from '../project-context';
import { readCondition } from '../python/condition';
import { dottedName, keywordOf, lastPart, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf } from '../python/syntax';
import type { PythonSources } from '../source/python-sources';
import { indexFile } from '../source/index-file';
import type { SourceFile } from '../source/source-file';
import { readNamesOf, resolveReading } from '../source/resolve-reading';
import { valueOf } from '../source/source-index';
import { findAdded } from './added-patterns';
import { expandRouter } from './expand-router';
import { importedList } from './imported-list';
import { includedBy, readIncluded } from './include-call';
import { knownRoutes } from './known-urls';
import { stepsOf, type ListStep } from './list-steps';
import { expandNinja } from './ninja/expand-ninja';
import { ninjaObjectOf, NinjaReader } from './ninja/read-ninja';
import { openRoute, patternRoute } from './open-route';
import { partOf, partsOf, prefixInside, readPatternCall } from './pattern-call';
import { repeatedIn, roundsOfLoops, turnsOf } from './pattern-rounds';
import { returnedBy } from './returned-list';
import { groupOfOne, type RouteGroup } from './route-group';
import { routerKey, type RouterInFile } from './router-in-file';
import { readGuards } from './route-guards';
import { around, below, provided, TOP, type Site } from './site';
import { staticRoutes } from './static-route';
import { readViewTarget, type ViewOf } from './view-target';
import { givenPatterns, unwrapped } from './wrapped-patterns';

const MAX_DEPTH = 12;
const MAX_ROUTES = 20_000;

/** Follows URL configurations from file to file and collects their routes; what it cannot follow is a route that is open. */
export class RouteReader {
  readonly groups: RouteGroup[] = [];
  /** Where the `urlpatterns` of each file are included. */
  readonly #sites = new Map<string, Site[]>();

  readonly #context: ProjectContext;
  readonly #sources: PythonSources;
  readonly #routers: ReadonlyMap<string, RouterInFile>;
  readonly #viewOf: ViewOf;
  readonly #ninja: NinjaReader;

  constructor(
    context: ProjectContext,
    sources: PythonSources,
    routers: ReadonlyMap<string, RouterInFile>,
    viewOf: ViewOf,
  ) {
    this.#context = context;
    this.#sources = sources;
    this.#routers = routers;
    this.#viewOf = viewOf;
    this.#ninja = new NinjaReader(context, sources);
  }

  /** Reads the site's URL configuration, which holds under a condition or always. */
  async readRoot(path: string, when: string | null): Promise<void> {
    const place = { file: path, line: 1 };
    const site = provided(TOP, when);
    if (!(await this.#readFile(path, 'urlpatterns', site)))
      this.#addOpen(path, 'no urlpatterns are found in it', place, site);
    if (this.groups.length >= MAX_ROUTES) this.#addOpen(path, `there are more than ${MAX_ROUTES} routes`, place, site);
  }

  /** Reads what other files add to lists of patterns, wherever these are included. */
  async readAdded(): Promise<void> {
    for (const { list, value, one, file, when } of findAdded(this.#context.index, (path) => this.#sites.has(path)))
      for (const site of this.#sites.get(list) ?? []) {
        const there = provided({ ...site, list: null }, when);
        await (one ? this.#readPattern(value, file, there) : this.#readPatterns(value, file, there));
      }
  }

  /** Reads `urlpatterns`, or another list of patterns, of a file. @returns whether anything says what it holds */
  async #readFile(path: string, name: string, site: Site, before = Infinity): Promise<boolean> {
    const key = `${path} ${name} ${before}`;
    if (site.trail.includes(key) || site.trail.length >= MAX_DEPTH) return false;
    const module = await this.#sources.module(path);
    await indexFile(path, this.#sources, this.#context.index);
    const file = this.#context.index.files.get(path);
    if (!module || !file) return false;
    await this.#sources.giveWay(file.text.length);
    const { steps, startsHere } = stepsOf(module.statements, file.text, name, before);
    const here = { ...site, trail: [...site.trail, key] };
    if (name === 'urlpatterns' && before === Infinity) this.#sites.set(path, [...(this.#sites.get(path) ?? []), here]);
    const imported = !startsHere && (await this.#readImported(name, file, here, steps.length > 0));
    for (const step of steps) {
      const list = { path, name, before: step.from, keeps: step.nested, prefix: site.prefix };
      await this.#readStep(step, file, { ...here, list });
    }
    return imported || steps.length > 0;
  }

  /** What a statement puts into a list: in a loop whose rounds text tells, in each of them. */
  async #readStep({ value, one, when, loops }: ListStep, file: SourceFile, site: Site): Promise<void> {
    const there = provided(site, when);
    const rounds = loops && roundsOfLoops(loops, file, this.#context.index);
    for (const { item, seen } of turnsOf(value, rounds ?? [new Map<string, null>()], file))
      await (one ? this.#readPattern(item, seen, there) : this.#readPatterns(item, seen, there));
  }

  /** What a list holds by an import of its name, or of all names of a module. */
  async #readImported(name: string, file: SourceFile, site: Site, isAdded: boolean): Promise<boolean> {
    const { lists, elsewhere, reason } = importedList(name, file, this.#context.index.paths);
    for (const list of lists) if (await this.#readFile(list.path, list.name, site)) return true;
    if (elsewhere === null || (isAdded && !file.imports.has(name))) return false;
    const line = file.statements.find(({ type }) => type === 'from')?.line ?? 1;
    this.#addOpen(elsewhere, reason, { file: file.path, line }, site);
    return true;
  }

  async #readPatterns(list: Expression, file: SourceFile, site: Site): Promise<void> {
    if (list.type === 'list' || list.type === 'tuple') {
      for (const item of list.items) await this.#readPattern(item, file, site);
    } else if (list.type === 'binary') {
      await this.#readPatterns(list.left, file, site);
      await this.#readPatterns(list.right, file, site);
    } else if (list.type === 'conditional') {
      const { yes, no } = readCondition(list.test, file.text);
      await this.#readPatterns(list.then, file, provided(site, yes));
      await this.#readPatterns(list.otherwise, file, provided(site, no));
    } else if (list.type === 'call') await this.#readPatternsOfCall(list, file, site);
    else if (list.type === 'name') await this.#readName(list, file, site);
    else if (list.type !== 'string') await this.#readRepeated(list, file, site);
  }

  /** A list that is made in a loop. */
  async #readRepeated(list: Expression, file: SourceFile, site: Site): Promise<void> {
    const through = list.type === 'unknown' ? list.parts.at(-1) : undefined;
    if (through) await readNamesOf(through, file, this.#context.index, this.#sources);
    const repeated = repeatedIn(list, file, this.#context.index);
    if (!repeated) return this.#addUnknown(list, file, below(site, prefixInside(list, file, this.#context), null));
    for (const { item, seen } of turnsOf(repeated.element, repeated.rounds, file))
      await this.#readPattern(item, seen, site);
  }

  async #readPatternsOfCall(call: ExpressionOf<'call'>, file: SourceFile, site: Site): Promise<void> {
    const callee = dottedName(call.callee) ?? '';
    const same = unwrapped(call);
    if (same) for (const arg of same) await this.#readPatterns(arg, file, site);
    else if (lastPart(callee) === 'i18n_patterns')
      for (const arg of call.args) await this.#readPattern(arg, file, below(site, '…/', null));
    else if (/(?:^|\.)(?:static|staticfiles_urlpatterns)$/.test(callee))
      for (const one of staticRoutes(call, file, site, this.#context)) this.groups.push(groupOfOne(one));
    else if (readPatternCall(call)) await this.#readPattern(call, file, site);
    else {
      const project = { index: this.#context.index, sources: this.#sources };
      const returned = await returnedBy(call, file, site, project);
      for (const step of returned?.steps ?? [])
        await this.#readStep(step, returned?.file ?? file, returned?.site ?? site);
      if (returned) return;
      const { lists, when } = await givenPatterns(call, file, site, project);
      for (const list of lists) await this.#readPatterns(list, file, provided(site, when));
      this.#addUnknown(call, file, site);
    }
  }

  /** `router.urls`, `shop_patterns`, `shop.urls.urlpatterns`, `shop.urls` */
  async #readName(given: ExpressionOf<'name'>, file: SourceFile, site: Site): Promise<void> {
    const { list } = site;
    if (list && file.path === list.path && given.name === list.name) {
      if (list.keeps && site.prefix === list.prefix) return;
      if (!(await this.#readFile(list.path, list.name, { ...site, list: null }, list.before)))
        this.#addUnknown(given, file, site);
      return;
    }
    const owner = /^(.+)\.(?:urls|get_urls)$/.exec(given.name)?.[1];
    const holder = owner === undefined ? null : await resolveReading(file, owner, this.#context.index, this.#sources);
    const router = holder?.file && this.#routers.get(routerKey(holder.file.path, holder.dotted));
    if (router) return void this.groups.push(...expandRouter(router, site, this.#context, this.#viewOf));
    const api = holder && ninjaObjectOf(holder, this.#context);
    if (api) return void this.groups.push(...(await expandNinja(api, site, this.#ninja)).map(groupOfOne));
    const found = await resolveReading(file, given.name, this.#context.index, this.#sources);
    const held = valueOf(found);
    const module = held ? null : this.#context.index.paths.fileOf(found.dotted);
    if (module) return this.#readModule(module, given, file, site, null);
    if (!held || !(await this.#readFile(held.file.path, found.dotted, site))) this.#addUnknown(given, file, site);
  }

  async #readPattern(item: Expression, file: SourceFile, site: Site): Promise<void> {
    if (this.groups.length >= MAX_ROUTES) return;
    if (item.type === 'star') return this.#readPatterns(item.value, file, site);
    if (item.type === 'conditional') {
      const { yes, no } = readCondition(item.test, file.text);
      await this.#readPattern(item.then, file, provided(site, yes));
      return this.#readPattern(item.otherwise, file, provided(site, no));
    }
    if (item.type === 'name') {
      const held = valueOf(await resolveReading(file, item.name, this.#context.index, this.#sources));
      if (held?.value.type === 'call') return this.#readPattern(held.value, held.file, site);
    }
    const pattern = readPatternCall(item);
    if (item.type !== 'call' || !pattern?.target) return this.#addUnknown(item, file, site);
    const { target } = pattern;
    const there = below(site, partOf(pattern, file, this.#context), null);
    const included = await includedBy(target, file, this.#context.index, this.#sources);
    if (included) return this.#follow(included.given, included.file, there);
    await readNamesOf(target, file, this.#context.index, this.#sources);
    const found = readViewTarget(target, file, this.#context, this.#viewOf);
    const name = stringOf(keywordOf(item, 'name'));
    const app = this.#context.appOf(file.path);
    for (const part of partsOf(pattern, file, this.#context))
      this.groups.push(patternRoute(below(site, part, null), found, { name, app, file: file.path, line: item.line }));
  }

  /** @param given what is included, with the namespace that an outer include gives it */
  async #follow(given: Expression, file: SourceFile, at: Site, outer: string | null = null): Promise<void> {
    const { patterns, namespace: own, decorators } = readIncluded(given);
    const site = around(at, await readGuards(decorators, file, this.#context.index, this.#sources));
    const namespace = outer ?? own;
    if (!patterns) return this.#addUnknown(given, file, site);
    const found =
      patterns.type === 'name' ? await resolveReading(file, patterns.name, this.#context.index, this.#sources) : null;
    const named = patterns.type === 'string' ? patterns.value : (found?.dotted ?? null);
    const module = named === null ? null : this.#context.index.paths.fileOf(named);
    if (module) return this.#readModule(module, patterns, file, site, namespace);
    const known = knownRoutes(named, namespace, { file: file.path, line: given.line }, site, this.#context);
    if (known) return void this.groups.push(...known);
    if (patterns.type === 'string') return this.#addUnknown(patterns, file, site);
    const held = found && valueOf(found);
    if (held?.value.type === 'tuple' && readIncluded(held.value).isPair)
      return this.#follow(held.value, held.file, site, namespace);
    await this.#readPatterns(patterns, file, below(site, '', namespace));
  }

  async #readModule(
    path: string,
    given: Expression,
    file: SourceFile,
    site: Site,
    namespace: string | null,
  ): Promise<void> {
    await indexFile(path, this.#sources, this.#context.index);
    const app = stringOf(this.#context.index.files.get(path)?.values.get('app_name'));
    const there = below({ ...site, list: null }, '', namespace ?? app);
    if (!(await this.#readFile(path, 'urlpatterns', there))) this.#addUnknown(given, file, site);
  }

  #addUnknown(given: Expression, file: SourceFile, site: Site): void {
    const includes = stringOf(given) ?? shortText(file.text, given);
    this.#addOpen(includes, 'its URLs are not told by text', { file: file.path, line: given.line }, site);
  }

  #addOpen(includes: string, open: string, place: { file: string; line: number }, site: Site): void {
    this.groups.push(groupOfOne(openRoute(site, place, this.#context.appOf(place.file), includes, open)));
  }
}
