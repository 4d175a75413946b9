import type { Column } from './column';
import { isSameColumn } from './column-type';
import type { Migration } from './migration';
import type { Operation } from './operation';
import type { TableState, TableStates } from './table-state';

/** An operation with what was there before it. */
export interface Step {
  operation: Operation;
  /** Undefined where no migration of the folder says anything of the table. */
  table: TableState | undefined;
  /** The column that it alters, renames or removes; undefined where it is not known. */
  before: Column | undefined;
  /** Whether nobody uses the table yet: it is made in the same migration, or in a first one. */
  isNew: boolean;
  /** Whether it changes a table that was there before, and not the picture of it alone. */
  changesTable: boolean;
}

const CHANGES_TABLE =
  /^(?:(?:Add|Remove|Alter|Rename)Field|(?:Delete|Rename)Model|AlterModelTable|Alter(?:Unique|Index)Together|AlterOrderWithRespectTo|(?:Add|Remove)Index|(?:Add|Remove)Constraint)$/;

/** Goes through the operations of a migration one after another, and has each change the tables. */
export function replayMigration(app: string, migration: Migration, tables: TableStates): Step[] {
  const isFirst = isFirstOf(app, migration);
  return migration.operations.map((written) => {
    const sql = written.sql.filter(({ table }) => table === null || !tables.isMadeIn(migration.name, app, table));
    const operation = { ...written, sql };
    const table = tables.of(operation.model);
    const before = table?.columns.get(operation.name?.toLowerCase() ?? '');
    const isNew = isFirst || table?.madeIn === migration.name || table?.hasTable === false;
    tables.apply(operation, migration.name);
    const changesTable = !isNew && operation.reach !== 'state' && isChange(operation, before);
    return { operation, table, before, isNew, changesTable };
  });
}

/** A many-to-many field has a table of its own; help texts and choices are no part of any. */
function isChange({ kind, column }: Operation, before: Column | undefined): boolean {
  if (!CHANGES_TABLE.test(kind)) return false;
  if (kind === 'AddField') return column?.isColumn !== false;
  return kind !== 'AlterField' || column === null || before === undefined || !isSameColumn(before, column);
}

/** In a first migration every table is new; a squashed one runs where nothing is there yet. */
function isFirstOf(app: string, { isInitial, replaces, dependencies }: Migration): boolean {
  return isInitial || replaces.length > 0 || !dependencies.some((one) => one.app === app);
}
