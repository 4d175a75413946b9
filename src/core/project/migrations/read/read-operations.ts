import { dottedName, itemsOf, keywordOf, lastPart, stringOf } from '../../python/expressions';
import type { Expression, ExpressionOf } from '../../python/syntax';
import type { SourceFile } from '../../source/source-file';
import type { Operation, Reach, TableRule } from '../operation';
import { countLines } from './count-lines';
import { readCode } from './read-code';
import { readColumn } from './read-column';
import { readNewTable, readTogether } from './read-new-table';
import { readSql } from './read-sql';

/** What an operation is given without names, in this order: https://docs.djangoproject.com/en/stable/ref/migration-operations/ */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  CreateModel: ['name', 'fields', 'options'],
  DeleteModel: ['name'],
  RenameModel: ['old_name', 'new_name'],
  AlterModelTable: ['name', 'table'],
  AlterModelTableComment: ['name', 'table_comment'],
  AlterUniqueTogether: ['name', 'unique_together'],
  AlterIndexTogether: ['name', 'index_together'],
  AlterOrderWithRespectTo: ['name', 'order_with_respect_to'],
  AlterModelOptions: ['name', 'options'],
  AlterModelManagers: ['name', 'managers'],
  AddField: ['model_name', 'name', 'field'],
  RemoveField: ['model_name', 'name'],
  AlterField: ['model_name', 'name', 'field'],
  RenameField: ['model_name', 'old_name', 'new_name'],
  AddIndex: ['model_name', 'index'],
  RemoveIndex: ['model_name', 'name'],
  RenameIndex: ['model_name', 'new_name', 'old_name'],
  AddIndexConcurrently: ['model_name', 'index'],
  RemoveIndexConcurrently: ['model_name', 'name'],
  AddConstraint: ['model_name', 'constraint'],
  AddConstraintNotValid: ['model_name', 'constraint'],
  ValidateConstraint: ['model_name', 'name'],
  RemoveConstraint: ['model_name', 'name'],
  AlterConstraint: ['model_name', 'name', 'constraint'],
  AddDefaultValue: ['model_name', 'name', 'value'],
  RunSQL: ['sql', 'reverse_sql', 'state_operations'],
  RunPython: ['code', 'reverse_code'],
  SeparateDatabaseAndState: ['database_operations', 'state_operations'],
};
/** Those that name their model by `name`. */
const OF_MODEL = /^(?:(?:Create|Delete)Model|AlterModel\w*|Alter(?:Unique|Index)Together|AlterOrderWithRespectTo)$/;
/** A list that is made of lists that are made of lists is no longer followed. */
const MAX_DEPTH = 20;

/** The operations that an expression lists, and what of it text does not tell. */
export function readOperationList(
  list: Expression,
  file: SourceFile,
  reach: Reach = 'both',
  depth = 0,
): { operations: Operation[]; unknown: string[] } {
  const none = { operations: [], unknown: [] };
  const read = (part: Expression): { operations: Operation[]; unknown: string[] } =>
    readOperationList(part, file, reach, depth + 1);
  const joined = (parts: readonly Expression[]): { operations: Operation[]; unknown: string[] } => {
    const all = parts.map(read);
    return { operations: all.flatMap((one) => one.operations), unknown: all.flatMap((one) => one.unknown) };
  };
  if (depth > MAX_DEPTH) return none;
  if (list.type === 'constant') return none;
  if (list.type === 'list' || list.type === 'tuple') return joined(list.items);
  if (list.type === 'star') return read(list.value);
  if (list.type === 'binary' && list.operator === '+') return joined([list.left, list.right]);
  if (list.type === 'conditional') return joined([list.then, list.otherwise]);
  const value = list.type === 'name' ? file.values.get(list.name) : undefined;
  if (value) return read(value);
  if (list.type === 'call') {
    const operations = readOperation(list, file, reach, depth);
    if (operations.length > 0) return { operations, unknown: [] };
  }
  return { operations: [], unknown: [`Line ${list.line}: the operations are computed, and text does not tell them.`] };
}

function readOperation(call: ExpressionOf<'call'>, file: SourceFile, reach: Reach, depth: number): Operation[] {
  const kind = lastPart(dottedName(call.callee) ?? '');
  if (!/^[A-Z]/.test(kind)) return [];
  const parameters = PARAMETERS[kind] ?? [];
  const given = (name: string): Expression | null => {
    const at = parameters.indexOf(name);
    const value = keywordOf(call, name) ?? (at === -1 ? null : (call.args[at] ?? null));
    return (value?.type === 'name' && file.values.get(value.name)) || value;
  };
  const modelName = stringOf(given(kind === 'RenameModel' ? 'old_name' : OF_MODEL.test(kind) ? 'name' : 'model_name'));
  const unknown: string[] = [];
  const operation: Operation = {
    kind,
    line: call.line,
    endLine: call.line + countLines(file.text, call.from, call.to),
    start: call.from - file.text.lastIndexOf('\n', call.from - 1) - 1,
    reach,
    model: modelName?.toLowerCase() ?? null,
    modelName,
    name: stringOf(given(kind === 'RenameField' || kind === 'RenameIndex' ? 'old_name' : 'name')),
    newName: stringOf(given('new_name')),
    column: null,
    table: kind === 'CreateModel' ? readNewTable(given, file) : null,
    tableName: kind === 'AlterModelTable' ? (stringOf(given('table')) ?? '') : null,
    rule: null,
    together: null,
    sql: [],
    reverseSql: [],
    runs: [],
    code: null,
    isReversible: true,
    unknown,
  };
  if (parameters[0] !== undefined && modelName === null && !/^(?:Run|Separate)/.test(kind))
    unknown.push('Which model it changes is computed.');
  const field = given('field');
  if (field?.type === 'call') operation.column = readColumn(field, (name) => file.values.get(name));
  else if (field) unknown.push('The field is computed.');
  operation.rule = readRule(given('index') ?? given('constraint'));
  if (operation.rule?.name) operation.name = operation.rule.name;
  operation.together = readTogether(given('unique_together') ?? given('index_together'));
  if (kind === 'RunPython') readPython(operation, given, file, unknown);
  if (kind === 'RunSQL') {
    readStatements(operation, given, unknown);
    const named = given('sql');
    const isElsewhere = named !== null && (named.from < call.from || named.from > call.to);
    if (isElsewhere)
      operation.runs = [{ line: named.line, endLine: named.line + countLines(file.text, named.from, named.to) }];
  }
  if (!/^(?:SeparateDatabaseAndState|RunSQL)$/.test(kind)) return [operation];
  const inner: [name: string, reach: Reach][] = [
    ['database_operations', reach === 'state' ? 'state' : 'database'],
    ['state_operations', 'state'],
  ];
  return [
    operation,
    ...inner.flatMap(([name, of]) => {
      const part = given(name);
      const read = part && readOperationList(part, file, of, depth + 1);
      unknown.push(...(read?.unknown ?? []));
      return read?.operations ?? [];
    }),
  ];
}

function readRule(expression: Expression | null): TableRule | null {
  if (expression?.type !== 'call') return null;
  return {
    type: lastPart(dottedName(expression.callee) ?? ''),
    name: stringOf(keywordOf(expression, 'name')),
    isIndexOnly:
      expression.args.length > 0 ||
      ['condition', 'include', 'opclasses', 'nulls_distinct'].some((name) => keywordOf(expression, name) !== null),
  };
}

type Given = (name: string) => Expression | null;

function readPython(operation: Operation, given: Given, file: SourceFile, unknown: string[]): void {
  const code = given('code');
  if (!code) return;
  operation.code = readCode(code, file);
  operation.runs = operation.code.lines;
  const back = given('reverse_code');
  operation.isReversible = back !== null && back.type !== 'constant';
  const { name, isRead } = operation.code;
  if (!isRead)
    unknown.push(
      name === '' ? 'What it runs is no function by its name.' : `What ${name} does stands in another file.`,
    );
}

function readStatements(operation: Operation, given: Given, unknown: string[]): void {
  const back = given('reverse_sql');
  operation.isReversible = back !== null && back.type !== 'constant';
  operation.reverseSql = statementsOf(back).flatMap((text) => (text === null ? [] : readSql(text)));
  operation.sql = statementsOf(given('sql')).flatMap((text) => {
    if (text === null) unknown.push('The SQL is computed, and text does not tell it.');
    return text === null ? [] : readSql(text);
  });
}

/** The texts of SQL; null for each that is computed. `noop` is none. */
function statementsOf(sql: Expression | null): (string | null)[] {
  const parts = sql?.type === 'list' || sql?.type === 'tuple' || sql?.type === 'set' ? itemsOf(sql) : sql ? [sql] : [];
  return (
    parts
      .filter((part) => lastPart(dottedName(part) ?? '') !== 'noop')
      // With parameters a statement is a pair: ("UPDATE … WHERE id = %s", [1]).
      .map((part) => stringOf(part.type === 'tuple' || part.type === 'list' ? part.items[0] : part))
  );
}
