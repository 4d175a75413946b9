import { dottedName } from '../../python/expressions';
import type { ClassStatement, Span } from '../../python/syntax';
import { meantBefore } from '../../source/meant-before';
import type { ModulePaths } from '../../source/module-paths';
import type { PythonSources } from '../../source/python-sources';
import { createSourceFile, type SourceFile } from '../../source/source-file';

/** A class with the file it stands in. */
export interface SettingsClass {
  file: SourceFile;
  node: ClassStatement;
}

/** Where a class derives from: those of the folder, the one that is asked first, and the names of the others. */
interface Lineage {
  own: SettingsClass[];
  /** Absolute; a name that nothing in the file explains has no dot. */
  foreign: string[];
}

/** Where classes of settings come from: django-configurations, django-classy-settings and what is named like them. */
const LIBRARY = /^(?:configurations|cbs|classysettings|classy_settings)\b|(?:^|\.)\w*(?:Configuration|Settings)$/;
/** What is named so and is none: a class of settings for something else than Django. */
const OTHER = /^(?:pydantic|pydantic_settings|enum|typing|dataclasses|django)\b/;
/** What only settings of Django are called. */
const OF_DJANGO =
  /^(?:INSTALLED_APPS|ROOT_URLCONF|MIDDLEWARE|DATABASES|SECRET_KEY|WSGI_APPLICATION|TEMPLATES|ALLOWED_HOSTS)$/;
const MAX_HOPS = 20;

/** Finds classes of settings, as django-configurations has them, over files. */
export class SettingsClasses {
  readonly #files = new Map<string, SourceFile | null>();

  readonly #sources: PythonSources;
  readonly #paths: ModulePaths;

  constructor(sources: PythonSources, paths: ModulePaths) {
    this.#sources = sources;
    this.#paths = paths;
  }

  /** The classes of settings that a file defines; where it defines none, those that it imports. */
  async of(path: string): Promise<SettingsClass[]> {
    const file = await this.#file(path);
    if (!file) return [];
    const defined = await this.#kept([...file.classes.values()].map((node) => ({ file, node })));
    if (defined.length > 0) return defined;
    const imported: SettingsClass[] = [];
    for (const name of file.imports.keys()) {
      const found = /^[A-Z]\w*[a-z]/.test(name) ? await this.#resolve(file, name) : null;
      if (found) imported.push(found);
    }
    return this.#kept(imported);
  }

  /** What a name means in a file, as far as it is a class of the folder. */
  async named(path: string, name: string): Promise<SettingsClass | null> {
    const file = await this.#file(path);
    return file ? this.#resolve(file, name) : null;
  }

  /** The classes in the order in which Python asks them for a name; of several orders, the last place counts. */
  async lineage(of: SettingsClass, hops = 0): Promise<Lineage> {
    const lineage: Lineage = { own: [of], foreign: [] };
    for (const base of hops > MAX_HOPS ? [] : of.node.bases) {
      const dotted = dottedName(base);
      if (dotted === null) continue;
      const found = await this.#resolveAt(of.file, dotted, base);
      if (!found) {
        lineage.foreign.push(of.file.imports.get(dotted.split('.', 1)[0] ?? '') ?? dotted);
        continue;
      }
      const { own, foreign } = await this.lineage(found, hops + 1);
      lineage.own = [...lineage.own.filter((one) => !own.some((other) => other.node === one.node)), ...own];
      lineage.foreign.push(...foreign);
    }
    return lineage;
  }

  async #kept(classes: readonly SettingsClass[]): Promise<SettingsClass[]> {
    const kept: SettingsClass[] = [];
    for (const one of classes) {
      const { own, foreign } = await this.lineage(one);
      const isLibrary = foreign.some((name) => LIBRARY.test(name) && !OTHER.test(name));
      const isForeign = foreign.some((name) => name.includes('.') && !OTHER.test(name));
      if (isLibrary || (isForeign && own.some(({ node }) => namesSettings(node)))) kept.push(one);
    }
    return kept;
  }

  /** What a base means: `class Dev(Dev)` derives from the one that was imported. */
  async #resolveAt(file: SourceFile, dotted: string, at: Span): Promise<SettingsClass | null> {
    const [head = '', ...rest] = dotted.split('.');
    const before = meantBefore(file, head, at);
    if (!before) return this.#resolve(file, dotted);
    if (before.node) return before.node.type === 'class' && rest.length === 0 ? { file, node: before.node } : null;
    const modules = before.imported === null ? file.stars.map((star) => `${star}.${head}`) : [before.imported];
    return this.#resolveIn(
      modules.map((module) => [module, ...rest].join('.')),
      file,
      0,
    );
  }

  async #resolve(file: SourceFile, dotted: string, hops = 0): Promise<SettingsClass | null> {
    const [head = '', ...rest] = dotted.split('.');
    const node = rest.length === 0 ? file.classes.get(head) : undefined;
    if (node) return { file, node };
    if (hops > MAX_HOPS) return null;
    const imported = file.imports.get(head);
    const candidates =
      imported === undefined ? file.stars.map((star) => `${star}.${dotted}`) : [[imported, ...rest].join('.')];
    return this.#resolveIn(candidates, file, hops);
  }

  async #resolveIn(candidates: readonly string[], file: SourceFile, hops: number): Promise<SettingsClass | null> {
    for (const candidate of candidates) {
      const split = this.#paths.split(candidate);
      const next = split && split.file !== file.path && split.rest.length > 0 ? await this.#file(split.file) : null;
      const found = next && split ? await this.#resolve(next, split.rest.join('.'), hops + 1) : null;
      if (found) return found;
    }
    return null;
  }

  async #file(path: string): Promise<SourceFile | null> {
    let file = this.#files.get(path);
    if (file === undefined) {
      const module = await this.#sources.module(path);
      file = module && createSourceFile(path, module);
      this.#files.set(path, file);
    }
    return file;
  }
}

function namesSettings({ body }: ClassStatement): boolean {
  return body.some(
    (statement) =>
      (statement.type === 'assign' && statement.targets.some((target) => OF_DJANGO.test(dottedName(target) ?? ''))) ||
      (statement.type === 'function' && OF_DJANGO.test(statement.name)),
  );
}
