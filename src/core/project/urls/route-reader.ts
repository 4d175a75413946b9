import type { UrlRoute, View } from '../inventory-web';
import type { ProjectContext } from '../project-context';
import { dottedName, itemsOf, keywordOf, lastPart, stringOf, wordingOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Expression, ExpressionOf, Statement } from '../python/syntax';
import type { PythonSources } from '../source/python-sources';
import { indexFile } from '../source/read-own-files';
import type { SourceFile } from '../source/source-file';
import { expandRouter } from './expand-router';
import { routerKey, type RouterInFile } from './read-routers';
import { readablePattern } from './readable-pattern';
import { below, provided, type Site } from './site';
import { readViewTarget } from './view-target';

const MAX_DEPTH = 12;
const MAX_ROUTES = 20_000;
/** Functions around a list of patterns that leave the patterns what they are. */
const WRAPPERS = /(?:^|\.)(?:format_suffix_patterns|patterns|list|tuple|decorated_patterns)$/;

/** Follows URL configurations from file to file and collects their routes. */
export class RouteReader {
  readonly routes: UrlRoute[] = [];

  readonly #context: ProjectContext;
  readonly #sources: PythonSources;
  readonly #routers: ReadonlyMap<string, RouterInFile>;
  readonly #viewOf: (file: string, name: string) => View | undefined;

  constructor(
    context: ProjectContext,
    sources: PythonSources,
    routers: ReadonlyMap<string, RouterInFile>,
    viewOf: (file: string, name: string) => View | undefined,
  ) {
    this.#context = context;
    this.#sources = sources;
    this.#routers = routers;
    this.#viewOf = viewOf;
  }

  /** Reads `urlpatterns`, or another list of patterns, of a file. */
  async readFile(path: string, name: string, site: Site): Promise<void> {
    const key = `${path} ${name}`;
    if (site.trail.includes(key) || site.trail.length >= MAX_DEPTH) return;
    const module = await this.#sources.module(path);
    await indexFile(path, this.#sources, this.#context.index);
    const file = this.#context.index.files.get(path);
    if (module && file)
      await this.#readStatements(module.statements, name, file, { ...site, trail: [...site.trail, key] });
  }

  async #readStatements(statements: readonly Statement[], name: string, file: SourceFile, site: Site): Promise<void> {
    for (const statement of statements) {
      if (statement.type === 'block') {
        for (const { keyword, condition, body } of statement.branches) {
          const when = condition
            ? shortText(file.text, condition, 60)
            : keyword === 'else' || keyword === 'except'
              ? keyword
              : null;
          await this.#readStatements(body, name, file, provided(site, when));
        }
      } else if (
        statement.type === 'assign' &&
        statement.value &&
        statement.targets.some((target) => dottedName(target) === name)
      ) {
        await this.#readPatterns(statement.value, file, site);
      } else if (statement.type === 'augment' && dottedName(statement.target) === name) {
        await this.#readPatterns(statement.value, file, site);
      } else if (statement.type === 'expression' && statement.value.type === 'call') {
        const method = dottedName(statement.value.callee);
        const given = statement.value.args.at(-1);
        if (given && method === `${name}.extend`) await this.#readPatterns(given, file, site);
        else if (given && (method === `${name}.append` || method === `${name}.insert`))
          await this.#readPattern(given, file, site);
      }
    }
  }

  async #readPatterns(list: Expression, file: SourceFile, site: Site): Promise<void> {
    if (list.type === 'list' || list.type === 'tuple') {
      for (const item of list.items) await this.#readPattern(item, file, site);
    } else if (list.type === 'binary') {
      await this.#readPatterns(list.left, file, site);
      await this.#readPatterns(list.right, file, site);
    } else if (list.type === 'conditional') {
      const test = shortText(file.text, list.test, 60);
      await this.#readPatterns(list.then, file, provided(site, test));
      await this.#readPatterns(list.otherwise, file, provided(site, `not ${test}`));
    } else if (list.type === 'call') {
      const callee = dottedName(list.callee) ?? '';
      if (WRAPPERS.test(callee)) for (const arg of list.args) await this.#readPatterns(arg, file, site);
      else if (lastPart(callee) === 'i18n_patterns')
        for (const arg of list.args) await this.#readPattern(arg, file, below(site, '…/', null));
      else if (!/(?:^|\.)(?:static|staticfiles_urlpatterns)$/.test(callee)) this.#addUnknown(list, file, site);
    } else if (list.type === 'name') await this.#readName(list, file, site);
    else if (list.type !== 'string') this.#addUnknown(list, file, site);
  }

  /** `router.urls`, `shop_patterns`, `shop.urls.urlpatterns`, `shop.urls` */
  async #readName(given: ExpressionOf<'name'>, file: SourceFile, site: Site): Promise<void> {
    const owner = /^(.+)\.urls$/.exec(given.name)?.[1];
    const holder = owner === undefined ? null : this.#context.index.resolve(file, owner);
    const router = holder?.file && this.#routers.get(routerKey(holder.file.path, lastPart(holder.dotted)));
    if (router) {
      this.routes.push(...expandRouter(router, site, this.#context, this.#viewOf));
      return;
    }
    const found = this.#context.index.resolve(file, given.name);
    const isValue = found.file && found.node && found.node.type !== 'class' && found.node.type !== 'function';
    if (found.file && isValue) return this.readFile(found.file.path, lastPart(found.dotted), site);
    const module = this.#context.index.paths.fileOf(found.dotted);
    if (module) return this.#readModule(module, site, null);
    this.#addUnknown(given, file, site);
  }

  async #readPattern(item: Expression, file: SourceFile, site: Site): Promise<void> {
    if (this.routes.length >= MAX_ROUTES) return;
    if (item.type === 'star') return this.#readPatterns(item.value, file, site);
    const kind = item.type === 'call' ? lastPart(dottedName(item.callee) ?? '') : '';
    if (item.type !== 'call' || !/^(?:path|re_path|url|rest_path)$/.test(kind))
      return this.#addUnknown(item, file, site);
    const route = item.args[0] ?? keywordOf(item, 'route') ?? keywordOf(item, 'regex');
    const target = item.args[1] ?? keywordOf(item, 'view');
    if (!route || !target) return;
    const given = wordingOf(route);
    const part = given === null ? '…' : kind === 'path' ? given : readablePattern(given);
    if (target.type === 'call' && /(?:^|\.|_)include$/.test(dottedName(target.callee) ?? ''))
      return this.#readInclude(target, file, below(site, part, null));
    if (target.type === 'tuple' || (target.type === 'name' && target.name.endsWith('.urls'))) {
      return this.#readIncluded(
        target.type === 'tuple' ? (target.items[0] ?? target) : target,
        file,
        below(site, part, null),
      );
    }
    const name = stringOf(keywordOf(item, 'name'));
    this.routes.push({
      pattern: `/${site.prefix}${part}`,
      ...readViewTarget(target, file, this.#context, this.#viewOf),
      name: name === null ? null : [...site.namespaces, name].join(':'),
      ...this.#placeOf(item, file, site),
    });
  }

  async #readInclude(call: ExpressionOf<'call'>, file: SourceFile, site: Site): Promise<void> {
    const [first] = call.args.filter((arg) => arg.type !== 'star');
    const namespace = stringOf(keywordOf(call, 'namespace'));
    if (!first) return this.#addUnknown(call, file, site);
    if (first.type === 'tuple') {
      const [patterns, app] = itemsOf(first);
      return patterns ? this.#readIncluded(patterns, file, site, namespace ?? stringOf(app)) : undefined;
    }
    await this.#readIncluded(first, file, site, namespace);
  }

  async #readIncluded(given: Expression, file: SourceFile, site: Site, namespace: string | null = null): Promise<void> {
    const named =
      given.type === 'string'
        ? given.value
        : given.type === 'name'
          ? this.#context.index.resolve(file, given.name).dotted
          : null;
    const module = named === null ? null : this.#context.index.paths.fileOf(named);
    if (module) return this.#readModule(module, site, namespace);
    if (given.type === 'string') return this.#addUnknown(given, file, site);
    await this.#readPatterns(given, file, below(site, '', namespace));
  }

  async #readModule(path: string, site: Site, namespace: string | null): Promise<void> {
    await indexFile(path, this.#sources, this.#context.index);
    const app = stringOf(this.#context.index.files.get(path)?.values.get('app_name'));
    await this.readFile(path, 'urlpatterns', below(site, '', namespace ?? app));
  }

  #addUnknown(given: Expression, file: SourceFile, site: Site): void {
    const includes = stringOf(given) ?? shortText(file.text, given);
    const open = { methods: [], view: null, viewAt: null, action: null, name: null };
    this.routes.push({ pattern: `/${site.prefix}…`, ...open, ...this.#placeOf(given, file, site), includes });
  }

  #placeOf(
    node: Expression,
    file: SourceFile,
    site: Site,
  ): Pick<UrlRoute, 'app' | 'includes' | 'when' | 'file' | 'line'> {
    return { app: this.#context.appOf(file.path), includes: null, when: site.when, file: file.path, line: node.line };
  }
}
