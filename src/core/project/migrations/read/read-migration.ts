import { stemOf } from '../../../base/path-parts';
import { parsePython } from '../../parse-python';
import { assignedTo, dottedName, flatten, isTrue, itemsOf, lastPart, stringOf } from '../../python/expressions';
import type { ClassStatement, Expression, Statement } from '../../python/syntax';
import { createSourceFile } from '../../source/source-file';
import type { Migration, MigrationName } from '../migration';
import { readOperationList } from './read-operations';

/** What every migration has; a file without it is not parsed. */
const IN_TEXT = /^class\s+Migration\b/m;
/** Nobody writes a longer one. */
const MAX_LENGTH = 1024 * 1024;

/**
 * Reads a file of migrations. Nothing of it is run: what is computed is told as unknown.
 * @param path relative to the workspace folder
 * @returns null where there is no migration in it
 */
export function readMigration(path: string, text: string): Migration | null {
  if (text.length > MAX_LENGTH || !IN_TEXT.test(text)) return null;
  const module = parsePython(text);
  const file = createSourceFile(path, module);
  const node = file.classes.get('Migration');
  if (!node) return null;
  const unknown = module.errorLine === null ? [] : [`Line ${module.errorLine}: Python could not be read here.`];
  // What the class defines itself stands nearest.
  const inside = createSourceFile(path, { ...module, statements: node.body });
  const here = {
    ...file,
    functions: new Map([...file.functions, ...inside.functions]),
    values: createSourceFile(path, { ...module, statements: [...module.statements, ...node.body] }).values,
  };
  const lists = operationLists(node).map((list) => readOperationList(list, here));
  const dependencies = assignedTo(node.body, 'dependencies');
  const atomic = assignedTo(node.body, 'atomic');
  return {
    path,
    name: stemOf(path),
    line: node.line,
    dependencies: namesIn(dependencies),
    runBefore: namesIn(assignedTo(node.body, 'run_before')),
    swappable: swappableIn(dependencies),
    replaces: namesIn(assignedTo(node.body, 'replaces')),
    isInitial: isTrue(assignedTo(node.body, 'initial')),
    isAtomic: !(atomic?.type === 'constant' && atomic.value === false),
    operations: lists.flatMap(({ operations }) => operations),
    unknown: [...unknown, ...lists.flatMap((one) => one.unknown)],
  };
}

/** What `operations` is assigned, and what is added to it: `operations += […]`, `operations.append(…)`. */
function operationLists(node: ClassStatement): Expression[] {
  return flatten(node.body).flatMap((statement: Statement): Expression[] => {
    if (statement.type === 'assign')
      return statement.value && statement.targets.some((one) => dottedName(one) === 'operations')
        ? [statement.value]
        : [];
    if (statement.type === 'augment') return dottedName(statement.target) === 'operations' ? [statement.value] : [];
    if (statement.type !== 'expression' || statement.value.type !== 'call') return [];
    const { callee, args } = statement.value;
    return callee.type === 'name' && /^operations\.(?:append|extend|insert)$/.test(callee.name) ? args.slice(-1) : [];
  });
}

/** `[("catalog", "0001_initial")]`, also with lists added to it. */
function namesIn(list: Expression | null): MigrationName[] {
  if (list?.type === 'binary') return [...namesIn(list.left), ...namesIn(list.right)];
  return itemsOf(list).flatMap((item) => {
    const [app, name] = itemsOf(item).map(stringOf);
    return app && name ? [{ app, name }] : [];
  });
}

/** `migrations.swappable_dependency(settings.AUTH_USER_MODEL)` */
function swappableIn(list: Expression | null): string[] {
  if (list?.type === 'binary') return [...swappableIn(list.left), ...swappableIn(list.right)];
  return itemsOf(list).flatMap((item) => {
    const [setting] = item.type === 'call' ? item.args : [];
    return setting && lastPart(dottedName(item) ?? '') === 'swappable_dependency'
      ? [lastPart(dottedName(setting) ?? '')]
      : [];
  });
}
