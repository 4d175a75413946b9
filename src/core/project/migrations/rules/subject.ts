import type { Column } from '../column';
import type { Engine } from '../engine';
import type { Migration } from '../migration';
import type { Operation } from '../operation';
import type { TableState } from '../table-state';

/** An operation with all that a rule may ask about. */
export interface Subject {
  operation: Operation;
  migration: Migration;
  /** The table before the operation; undefined where no migration of the folder says anything of it. */
  table: TableState | undefined;
  /** The column before an `AlterField`, a `RenameField`, a `RemoveField`; undefined where it is not known. */
  before: Column | undefined;
  /** The app whose tables these are. */
  app: string;
  /** Whether an operation before it in the same transaction has locked the table against reads. */
  isLockedBefore: boolean;
  /** Whether operations beside it change tables that were there before. */
  isBesideSchema: boolean;
  /** Whether a later operation of the migration gives the new column a default in the database. */
  hasLaterDefault: boolean;
}

/** What `when` says of a rule's column. */
export type OfColumn = (column: Column, subject: Subject) => boolean;

/** A subject that adds a column to a table. */
export function addedColumn(subject: Subject, holds: OfColumn): boolean {
  const { kind, column } = subject.operation;
  return kind === 'AddField' && column?.isColumn === true && holds(column, subject);
}

/** A subject that alters a column of which is known what it was. */
export function alteredColumn(subject: Subject, holds: (after: Column, before: Column) => boolean): boolean {
  const { operation, before } = subject;
  const { kind, column } = operation;
  return kind === 'AlterField' && column !== null && before !== undefined && holds(column, before);
}

/** Whether the database itself fills the column for code that does not know it. */
export function fillsItself(column: Column): boolean {
  return !['none', 'null'].includes(column.dbDefault) || column.generated !== null;
}

/** What the levels of a rule are, where an engine is not among them it does not mind. */
export type RuleLevels = Partial<Readonly<Record<Engine, 'careful' | 'dangerous'>>>;

export const ALL_DANGEROUS: RuleLevels = { postgresql: 'dangerous', mysql: 'dangerous', sqlite: 'dangerous' };
export const ALL_CAREFUL: RuleLevels = { postgresql: 'careful', mysql: 'careful', sqlite: 'careful' };
/** PostgreSQL lets nobody read meanwhile, MySQL nobody write; SQLite copies the table. */
export const BLOCKS_ALL: RuleLevels = { postgresql: 'dangerous', mysql: 'careful', sqlite: 'careful' };
