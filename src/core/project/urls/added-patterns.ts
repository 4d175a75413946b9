import { bothOf } from '../python/condition';
import { dottedName, methodsOf } from '../python/expressions';
import { runtimeStatements, type RuntimeStatement } from '../python/runtime-statements';
import type { Expression, Statement } from '../python/syntax';
import { classifyPath } from '../source/classify-path';
import { importedModules } from '../source/imported-modules';
import type { SourceFile } from '../source/source-file';
import type { SourceIndex } from '../source/source-index';

/** What one file adds to the list of patterns of another: `from config.urls import urlpatterns` in `ready()`. */
export interface AddedPatterns {
  /** The path of the file whose `urlpatterns` grow. */
  list: string;
  value: Expression;
  /** Whether `value` is one pattern, and not a list of them. */
  one: boolean;
  file: SourceFile;
  /** The condition under which it is added; null where it always is. */
  when: string | null;
}

const LIST = 'urlpatterns';

/** Modules that Django imports by itself. */
const IMPORTED = /(?:^|\/)(?:__init__|apps|models|admin)\.py$|(?:^|\/)models\//;

/**
 * What files of a project add to the `urlpatterns` of others, in the order of their paths.
 * @param isRead whether a file is a URL configuration of the site
 */
export function findAdded(index: SourceIndex, isRead: (path: string) => boolean): AddedPatterns[] {
  return [...index.files.values()]
    .filter(({ text }) => text.includes(LIST))
    .flatMap((file) => addedBy(file, index, isRead(file.path)));
}

function addedBy(file: SourceFile, index: SourceIndex, isRead: boolean): AddedPatterns[] {
  const top = file.statements.map((statement) => ({ statement, when: file.conditions.get(statement) ?? null }));
  const configs = [...file.classes.values()].filter((node) =>
    index.lineage({ file, node }).foreign.some((name) => /(?:^|\.)AppConfig$/.test(name)),
  );
  const methods = [...file.classes.values()].flatMap((node) =>
    methodsOf(node.body).map((method) => ({ method, runs: configs.includes(node) && method.name === 'ready' })),
  );
  const functions = [...file.functions.values()].map((method) => ({ method, runs: false }));
  return [
    ...addedIn(top, new Map(), file, index).map((added) => ({
      ...added,
      when: isRead || isImported(file, index) ? added.when : bothOf(`${file.path} is imported`, added.when),
    })),
    ...[...functions, ...methods].flatMap(({ method, runs }) => {
      if (!file.text.slice(method.from, method.to).includes(LIST)) return [];
      const inside = runtimeStatements(file.text, method.body, runs ? null : `${method.name}() is called`);
      return addedIn(inside, importedModules(file.path, method.body), file, index);
    }),
  ];
}

/** Whether a module is imported wherever the site runs: by Django, or by a module that is no test. */
function isImported({ path }: SourceFile, { files, paths }: SourceIndex): boolean {
  if (IMPORTED.test(path)) return true;
  return [...files.values()].some(
    (other) =>
      other.path !== path &&
      classifyPath(other.path) !== 'test' &&
      [...other.imports.values(), ...other.stars, ...modulesOf(other)].some(
        (origin) => paths.split(origin)?.file === path,
      ),
  );
}

/** `import shop.signals` names a module, and binds `shop`. */
function modulesOf({ statements }: SourceFile): string[] {
  return statements.flatMap((each) => (each.type === 'import' ? each.names.map(({ name }) => name) : []));
}

/** @param local what a function imports itself */
function addedIn(
  statements: readonly RuntimeStatement[],
  local: ReadonlyMap<string, string>,
  file: SourceFile,
  index: SourceIndex,
): AddedPatterns[] {
  const seen = local.size === 0 ? file : { ...file, imports: new Map([...file.imports, ...local]) };
  return statements.flatMap(({ statement, when }) => {
    const added = additionOf(statement);
    if (!added) return [];
    const [head = '', ...rest] = added.name.split('.');
    const origin = seen.imports.get(head);
    const found = origin === undefined ? null : index.paths.split([origin, ...rest].join('.'));
    if (!found || found.file === file.path || found.rest.join('.') !== LIST) return [];
    return [{ list: found.file, value: added.value, one: added.one, file: seen, when }];
  });
}

function additionOf(statement: Statement): { name: string; value: Expression; one: boolean } | null {
  if (statement.type === 'augment') {
    const name = dottedName(statement.target);
    return name === null ? null : { name, value: statement.value, one: false };
  }
  if (statement.type !== 'expression' || statement.value.type !== 'call') return null;
  const [, name, method] = /^(.+)\.(append|extend|insert)$/.exec(dottedName(statement.value.callee) ?? '') ?? [];
  const value = statement.value.args.at(-1);
  return name === undefined || !value ? null : { name, value, one: method !== 'extend' };
}
