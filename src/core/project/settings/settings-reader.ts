import { dottedName, itemsOf, lastPart, stringOf } from '../python/expressions';
import { shortText } from '../python/short-text';
import type { Branch, Expression, PythonModule, Statement, StatementOf } from '../python/syntax';
import { absoluteModule } from '../source/source-file';
import { directoryOf, joinPath } from '../../base/path-parts';
import type { ModulePaths } from '../source/module-paths';
import type { PythonSources } from '../source/python-sources';
import { evaluate, type Scope } from './evaluate';
import { changeList } from './change-list';
import { Names } from './names';
import { concatenate, merge, under, type Entry, type Value } from './value';

/** A class of settings, as with django-configurations; which one is used is not in the text. */
const SETTINGS_CLASS = /(?:Configuration|Settings)$/;

/** Reads a settings file as Python would, with the files it imports, without running any of it. */
export class SettingsReader {
  readonly names = new Names();
  /** The files that were read, in the order in which they take effect. */
  readonly read: { path: string; module: PythonModule }[] = [];
  /** The files that are being read: none is read inside itself. */
  readonly #open = new Set<string>();
  readonly #classes = new Set<string>();

  readonly #sources: PythonSources;
  readonly #paths: ModulePaths;

  constructor(sources: PythonSources, paths: ModulePaths) {
    this.#sources = sources;
    this.#paths = paths;
  }

  /** Reads a file into `names`, under a condition. */
  async readFile(path: string, names = this.names, when: string | null = null): Promise<void> {
    const module = this.#open.has(path) ? null : await this.#sources.module(path);
    if (!module) return;
    this.#open.add(path);
    await this.#apply(module.statements, { path, text: module.text, names }, when);
    this.#open.delete(path);
    if (!this.read.some((file) => file.path === path)) this.read.push({ path, module });
  }

  async #apply(statements: readonly Statement[], scope: Scope, when: string | null): Promise<void> {
    for (const statement of statements) await this.#applyOne(statement, scope, when);
  }

  async #applyOne(statement: Statement, scope: Scope, when: string | null): Promise<void> {
    switch (statement.type) {
      case 'assign':
        if (!statement.value) return;
        for (const target of statement.targets) assign(target, evaluate(statement.value, scope), scope, when);
        return;
      case 'augment': {
        const name = dottedName(statement.target);
        const before = name === null ? undefined : scope.names.get(name);
        if (name === null || statement.operator !== '+=') return;
        const added = under(evaluate(statement.value, scope), when);
        scope.names.set(name, before ? concatenate(before, added) : added);
        return;
      }
      case 'expression':
        if (changeList(statement.value, scope, when)) return;
        return this.#includeFiles(statement.value, scope, when);
      case 'from':
        return this.#importNames(statement, scope, when);
      case 'block': {
        const conditions = conditionsOf(statement.branches, scope);
        for (const [at, branch] of statement.branches.entries()) {
          await this.#apply(branch.body, scope, [when, conditions[at]].filter(Boolean).join(' and ') || null);
        }
        return;
      }
      case 'class': {
        const derived = statement.bases.some((base) => this.#classes.has(lastPart(dottedName(base) ?? '')));
        if (!derived && !statement.bases.some((base) => SETTINGS_CLASS.test(dottedName(base) ?? ''))) return;
        this.#classes.add(statement.name);
        return this.#apply(statement.body, scope, derived ? `class ${statement.name}` : when);
      }
      case 'function': {
        // In a class of settings, a property: `INSTALLED_APPS` put together in its body.
        if (statement.name !== statement.name.toUpperCase() || dottedName(statement.decorators[0]) !== 'property')
          return;
        const inside = { ...scope, names: new Names(scope.names) };
        await this.#apply(statement.body, inside, null);
        const last = statement.body.at(-1);
        if (last?.type !== 'return' || !last.value) return;
        scope.names.set(statement.name, merge(scope.names.get(statement.name), evaluate(last.value, inside), when));
        return;
      }
      default:
    }
  }

  async #importNames(statement: StatementOf<'from'>, scope: Scope, when: string | null): Promise<void> {
    const origin = absoluteModule(scope.path, statement.module, statement.level);
    const file = this.#paths.fileOf(origin);
    if (statement.star) return file ? this.readFile(file, scope.names, when) : undefined;
    for (const { name, alias } of statement.names) {
      if (!file) continue;
      if (SETTINGS_CLASS.test(name) && directoryOf(file) === directoryOf(scope.path))
        await this.readFile(file, scope.names, when);
      if (name !== name.toUpperCase()) continue;
      const names = new Names();
      await this.readFile(file, names);
      const value = names.get(name);
      if (value) scope.names.set(alias ?? name, merge(scope.names.get(alias ?? name), value, when));
    }
  }

  /** django-split-settings: `include('components/base.py', optional('local.py'))`. */
  async #includeFiles(expression: Expression, scope: Scope, when: string | null): Promise<void> {
    if (expression.type !== 'call' || lastPart(dottedName(expression) ?? '') !== 'include') return;
    for (const arg of expression.args) {
      const value = evaluate(arg.type === 'star' ? arg.value : arg, scope);
      for (const item of value.type === 'list' ? value.items : [value]) {
        const optional =
          item.type === 'unknown' && item.expression?.type === 'call' ? stringOf(item.expression.args[0]) : null;
        const path = item.type === 'string' ? item.value : optional;
        if (path === null || !path.endsWith('.py')) continue;
        const dotted = joinPath(directoryOf(scope.path), path).replace(/\.py$/, '').replaceAll('/', '.');
        const file = this.#paths.fileOf(dotted);
        if (file) await this.readFile(file, scope.names, when);
      }
    }
  }
}

function assign(target: Expression, value: Value, scope: Scope, when: string | null): void {
  if (target.type === 'name') scope.names.set(target.name, merge(scope.names.get(target.name), value, when));
  else if (target.type === 'subscript') setEntry(target, value, scope, when);
  else if (value.type === 'list') {
    for (const [at, one] of itemsOf(target).entries()) {
      const item = value.items[at];
      if (item && one.type === 'name') scope.names.set(one.name, merge(scope.names.get(one.name), item, when));
    }
  }
}

/** `DATABASES['default']['ENGINE'] = …` */
function setEntry(target: Expression, value: Value, scope: Scope, when: string | null): void {
  if (target.type !== 'subscript' || target.index.type !== 'string') return;
  const holder = evaluate(target.object, scope);
  if (holder.type !== 'dict') return;
  const key = target.index.value;
  const before = holder.entries.find((entry) => entry.key === key)?.value;
  const entries: Entry[] = [
    ...holder.entries.filter((entry) => entry.key !== key),
    { key, value: merge(before, value, when) },
  ];
  assign(target.object, { ...holder, entries }, scope, null);
}

function conditionsOf(branches: readonly Branch[], scope: Scope): (string | null)[] {
  let previous: string | null = null;
  return branches.map(({ keyword, condition }) => {
    if (keyword === 'with') return null;
    if (condition) previous = shortText(scope.text, condition, 60);
    if (keyword === 'else' && previous !== null) return `not ${previous}`;
    return condition ? previous : keyword;
  });
}
