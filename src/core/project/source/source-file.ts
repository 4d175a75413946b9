import { runtimeStatements } from '../python/runtime-statements';
import type { ClassStatement, FunctionStatement, PythonModule, Statement, StatementOf } from '../python/syntax';
import { directoryOf } from '../../base/path-parts';
import { AssignedValues, type Values } from './assigned-values';
import { dottedPath } from './module-paths';

/** One parsed file with its names at hand. */
export interface SourceFile {
  path: string;
  text: string;
  /** The top-level statements as they are nested. */
  body: readonly Statement[];
  /** The same with those in `if`, `try` and `match`; without those that only a type checker reads. */
  statements: readonly Statement[];
  /** The condition under which a statement of these runs; none where it always does. */
  conditions: ReadonlyMap<Statement, string>;
  classes: ReadonlyMap<string, ClassStatement>;
  functions: ReadonlyMap<string, FunctionStatement>;
  values: Values;
  /** A local name and the absolute dotted name behind it; of this folder, seen from the folder. */
  imports: ReadonlyMap<string, string>;
  /** Modules whose names are all imported. */
  stars: readonly string[];
  /** The names of loops and functions that hold what `values` says, where the file is seen from within one; absent elsewhere. */
  bound?: ReadonlySet<string>;
}

/** Indexes the top level of a module. */
export function createSourceFile(path: string, module: PythonModule): SourceFile {
  const running = runtimeStatements(module.text, module.statements);
  const statements = running.map(({ statement }) => statement);
  const conditions = new Map(running.flatMap(({ statement, when }) => (when === null ? [] : [[statement, when]])));
  const classes = new Map<string, ClassStatement>();
  const functions = new Map<string, FunctionStatement>();
  const values = new AssignedValues(module.text);
  const imports = new Map<string, string>();
  const stars: string[] = [];
  for (const statement of statements) {
    if (statement.type === 'class') classes.set(statement.name, statement);
    else if (statement.type === 'function') functions.set(statement.name, statement);
    else if (statement.type === 'assign') values.add(statement, conditions.has(statement));
    else if (statement.type === 'import' || statement.type === 'from') {
      for (const [name, imported] of importedNames(path, statement)) imports.set(name, imported);
      if (statement.type === 'from' && statement.star)
        stars.push(absoluteModule(path, statement.module, statement.level));
    }
  }
  return {
    path,
    text: module.text,
    body: module.statements,
    statements,
    conditions,
    classes,
    functions,
    values,
    imports,
    stars,
  };
}

/** The local names of an import, each with the absolute dotted name behind it; of this folder, seen from the folder. */
export function importedNames(
  path: string,
  statement: StatementOf<'import' | 'from'>,
): [name: string, imported: string][] {
  if (statement.type === 'import') {
    return statement.names.map(({ name, alias }) => {
      const head = name.split('.', 1)[0] ?? name;
      return alias === null ? [head, head] : [alias, name];
    });
  }
  const origin = absoluteModule(path, statement.module, statement.level);
  return statement.names.map(({ name, alias }) => [alias ?? name, origin === '' ? name : `${origin}.${name}`]);
}

/** What `from ..module import` means in a file: a dotted name seen from the folder where it is relative. */
export function absoluteModule(path: string, module: string, level: number): string {
  if (level === 0) return module;
  let directory = directoryOf(path);
  for (let up = 1; up < level; up++) directory = directoryOf(directory);
  const base = dottedPath(directory);
  return module === '' ? base : base === '' ? module : `${base}.${module}`;
}
