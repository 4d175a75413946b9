import type { Open } from '../open';
import { dottedName, lastPart } from '../python/expressions';
import type { Expression, PythonModule, Statement, StatementOf } from '../python/syntax';
import { directoryOf, joinPath } from '../../base/path-parts';
import type { ModulePaths } from '../source/module-paths';
import type { PythonSources } from '../source/python-sources';
import { assignTo, namesAnything } from './assign-to';
import type { PossibleBranch } from './branches-of';
import { augment, forget, openGiven, openLoop } from './change-names';
import { changeList } from './change-list';
import { ENVIRONMENT, NOTHING_SET } from './env-scheme';
import { environmentReaders } from './environment-readers';
import { evaluate } from './evaluate';
import { includedFiles } from './included-files';
import { importedModules } from '../source/imported-modules';
import { joinNames } from './join-values';
import { executedFile } from './local-file';
import { waysOn } from './refusals';
import { roundsOf } from './known-loop';
import { Names } from './names';
import { givenToNames, moduleOfNames } from './namespace';
import { callIn, mayRename, openImported, openNames, openStarred, setKnownNames, setsNames } from './open-names';
import { assignedReason, fileReason, starReason } from './open-reasons';
import type { Scope } from './scope';

/** A setting of something else: `base.INSTALLED_APPS`. */
const OF_MODULE = /\b([A-Za-z_]\w{0,80})\.[A-Z][A-Z_]{3}/g;
/** More files of settings are not imported as modules: nobody writes it. */
const MAX_MODULES = 8;

/** Reads a settings file as Python would, with the files it imports, without running any of it. */
export class SettingsReader {
  readonly names = new Names();
  /** The files that were read, in the order in which they take effect. */
  readonly read: { path: string; module: PythonModule; readers: ReadonlySet<string> }[] = [];
  /** Where text does not tell which names are assigned. */
  readonly open: Open[] = [];
  /** The files that are being read: none is read inside itself. */
  readonly #reading = new Set<string>();

  readonly #sources: PythonSources;
  readonly #paths: ModulePaths;

  constructor(
    sources: PythonSources,
    paths: ModulePaths,
    /** Whether the variables of the environment count as not set, so that defaults hold; else they are unknown. */
    readonly withoutEnvironment = false,
  ) {
    this.#sources = sources;
    this.#paths = paths;
    if (withoutEnvironment) this.names.set(ENVIRONMENT, NOTHING_SET);
  }

  /** Reads a file into names; what it says may be passed over where it is `optional`. */
  async readFile(path: string, names = this.names, optional = false): Promise<void> {
    const module = this.#reading.has(path) ? null : await this.#sources.module(path);
    if (!module) return;
    this.#reading.add(path);
    const scope = {
      path,
      text: module.text,
      names,
      optional,
      withoutEnvironment: this.withoutEnvironment,
      ...(await this.#modules(path, module)),
    };
    await this.apply(module.statements, scope);
    this.#reading.delete(path);
    if (this.read.some((file) => file.path === path)) return;
    const readers = await environmentReaders(path, module, async (dotted) => {
      const file = this.#paths.fileOf(dotted);
      return file === null ? null : this.#sources.module(file);
    });
    this.read.push({ path, module, readers });
  }

  /** Applies statements to the names of a scope, as Python would. */
  async apply(statements: readonly Statement[], scope: Scope): Promise<void> {
    for (const statement of statements) {
      await this.#applyOne(statement, scope);
      // To work out a value is more than to read its text.
      await this.#sources.giveWay((statement.to - statement.from) * 8);
    }
  }

  async #applyOne(statement: Statement, scope: Scope): Promise<void> {
    switch (statement.type) {
      case 'assign': {
        if (!statement.value) return;
        if (setsNames(statement.value)) this.#openAll(statement, scope);
        const value = evaluate(statement.value, scope);
        // `OLD = DATABASES.pop('old')`
        changeList(statement.value, scope);
        for (const target of statement.targets) {
          // One name that is not told leaves the others what they are: the place is told to be open.
          if (namesAnything(target, scope)) this.#addOpen(statement, scope);
          else assignTo(target, value, scope);
        }
        return;
      }
      case 'augment':
        return augment(statement, scope);
      case 'expression':
        if (changeList(statement.value, scope)) return;
        if (lastPart(dottedName(statement.value) ?? '') === 'include')
          return this.#includeFiles(statement.value, scope);
        if (await this.#takeNames(statement.value, scope)) return;
        if (await this.#takeFile(statement, scope)) return;
        if (!mayRename(statement.value)) openGiven(statement.value, scope);
        else if (!setKnownNames(statement.value, scope)) this.#openAll(statement, scope);
        return;
      case 'from':
        return this.#importNames(statement, scope);
      case 'block': {
        const rounds = roundsOf(statement, scope);
        for (const assign of rounds ?? []) {
          assign();
          await this.apply(statement.branches[0]?.body ?? [], scope);
        }
        if (!rounds) await this.#applyBranches(waysOn(statement, scope), scope);
        return openLoop(statement, scope);
      }
      case 'function':
        return this.#applyProperty(statement, scope);
      case 'delete':
        return forget(statement, scope);
      default:
    }
  }

  /** Each branch by itself, then what came of them together. */
  async #applyBranches(branches: readonly PossibleBranch[], scope: Scope): Promise<void> {
    const ends: { names: Names; when: string }[] = [];
    for (const { bodies, when, isOptional } of branches) {
      const names = when === null ? scope.names : new Names(scope.names);
      const inside = { ...scope, names, optional: scope.optional || isOptional };
      for (const body of bodies) await this.apply(body, inside);
      if (when !== null) ends.push({ names, when });
    }
    joinNames(ends, scope.names);
  }

  /** In a class of settings, a property: `INSTALLED_APPS` put together in its body. */
  async #applyProperty(statement: StatementOf<'function'>, scope: Scope): Promise<void> {
    if (!scope.attribute || statement.name !== statement.name.toUpperCase()) return;
    if (!statement.decorators.some((one) => /property$/i.test(dottedName(one) ?? ''))) return;
    const inside = { ...scope, names: new Names(scope.names) };
    await this.apply(statement.body, inside);
    const last = statement.body.at(-1);
    if (last?.type !== 'return' || !last.value) return;
    scope.names.set(statement.name, evaluate(last.value, inside));
  }

  async #importNames(statement: StatementOf<'from'>, scope: Scope): Promise<void> {
    const file = this.#fileOf(scope.path, statement);
    if (statement.star) {
      if (file) return this.readFile(file, scope.names, scope.optional);
      return this.#openStar(`${'.'.repeat(statement.level)}${statement.module}`, statement, scope);
    }
    if (!file) return openImported(statement, scope);
    for (const { name, alias } of statement.names) {
      if (name !== name.toUpperCase()) continue;
      const names = new Names();
      await this.readFile(file, names);
      const value = names.get(name);
      if (value) scope.names.set(alias ?? name, value);
    }
  }

  /** A relative import is found by its path: a directory may be called what no module is. */
  #fileOf(path: string, { module, level }: StatementOf<'from'>): string | null {
    if (level === 0) return this.#paths.fileOf(module);
    let directory = directoryOf(path);
    for (let up = 1; up < level; up++) directory = directoryOf(directory);
    return this.#paths.fileAt(joinPath(directory, module.replaceAll('.', '/')));
  }

  /** Files of settings that are imported whole and asked for names: `from . import base`, then `base.INSTALLED_APPS`. */
  async #modules(path: string, module: PythonModule): Promise<Pick<Scope, 'attribute' | 'moduleFile'>> {
    const modules = new Map<string, Names>();
    const asked = new Set([...module.text.matchAll(OF_MODULE)].map(([, owner]) => owner));
    const imported = importedModules(path, module.statements);
    for (const [local, origin] of imported) {
      const file = asked.has(local) ? this.#paths.fileOf(origin) : null;
      if (!file || modules.size >= MAX_MODULES) continue;
      const names = new Names();
      await this.readFile(file, names);
      modules.set(local, names);
    }
    const moduleFile = (local: string): string | null => this.#paths.fileOf(imported.get(local) ?? '');
    return modules.size === 0
      ? { moduleFile }
      : { moduleFile, attribute: (owner, name) => modules.get(owner)?.get(name) };
  }

  /** `globals().update(vars(local))`: all names of a module of the folder. @returns whether that is what it is */
  async #takeNames(expression: Expression, scope: Scope): Promise<boolean> {
    const given = givenToNames(expression);
    const file = scope.moduleFile?.((given && moduleOfNames(given)) ?? '') ?? null;
    if (file === null) return false;
    await this.readFile(file, scope.names, scope.optional);
    return true;
  }

  /** `exec(open('local.py').read())`: as an import of the file, which may be left out. @returns whether that is what it is */
  async #takeFile({ value, line }: StatementOf<'expression'>, scope: Scope): Promise<boolean> {
    const name = executedFile(value, scope);
    const [file, ...more] = name === null ? [] : this.#paths.matching(`**/${name}`);
    if (name === null || more.length > 0 || (file === undefined && !scope.optional)) return false;
    if (file !== undefined) await this.readFile(file, scope.names, scope.optional);
    else this.open.push({ reason: fileReason(name), path: scope.path, line });
    return true;
  }

  #openStar(module: string, { line }: Statement, scope: Scope): void {
    const reason = starReason(module, scope.optional === true);
    if (openStarred(module, line, scope)) this.open.push({ reason, path: scope.path, line });
  }

  #openAll(statement: Statement, scope: Scope): void {
    openNames(callIn(statement), statement.line, scope);
    this.#addOpen(statement, scope);
  }

  #addOpen({ line, from, to }: Statement, { path, text }: Scope): void {
    const reason = assignedReason(text.slice(from, to));
    this.open.push({ reason, path, line });
  }

  /** django-split-settings: `include('components/base.py', optional('local.py'))`. */
  async #includeFiles(expression: Expression, scope: Scope): Promise<void> {
    for (const { files, isOptional, text, line } of includedFiles(expression, scope, this.#paths)) {
      const [first, ...more] = files ?? [];
      if (files === null) {
        openNames(`include(${text})`, line, scope);
        this.open.push({ reason: `Which file ${text} includes is not known.`, path: scope.path, line });
      } else if (first !== undefined && more.length === 0) await this.readFile(first, scope.names, isOptional);
      else {
        const ends: { names: Names; when: string }[] = [];
        for (const file of files) {
          const names = new Names(scope.names);
          await this.readFile(file, names, isOptional);
          ends.push({ names, when: `${file} is included` });
        }
        joinNames(ends, scope.names);
      }
    }
  }
}
