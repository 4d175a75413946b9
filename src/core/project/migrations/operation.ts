import type { Column } from './column';
import type { SqlStatement } from './sql-statement';

/** Whom an operation works on: Django's picture of the models, the database, or both as nearly all do. */
export type Reach = 'both' | 'database' | 'state';

/**
 * One operation of a migration, as its text has it: https://docs.djangoproject.com/en/stable/ref/migration-operations/
 * Those in a `SeparateDatabaseAndState` stand behind it, each with its reach.
 */
export interface Operation {
  /** The class that is called: `AddField`. */
  kind: string;
  /** 1-based; the last line is included. */
  line: number;
  endLine: number;
  /** So many letters stand before it in its line, as UTF-16 counts them. */
  start: number;
  reach: Reach;
  /** The model in small letters, as Django compares them; null where the operation has none or text does not tell it. */
  model: string | null;
  /** The model as it is written. */
  modelName: string | null;
  /** The field, index or constraint. */
  name: string | null;
  /** The new name of what is renamed. */
  newName: string | null;
  /** The column of a field that is added or altered. */
  column: Column | null;
  /** What a model is created with. */
  table: NewTable | null;
  /** The table that `AlterModelTable` wants; `''` for Django's own name. */
  tableName: string | null;
  /** The index of `AddIndex`, the constraint of `AddConstraint`. */
  rule: TableRule | null;
  /** What `unique_together` or `index_together` is to be, each group of fields as one text. */
  together: readonly string[] | null;
  /** The statements of `RunSQL`. */
  sql: readonly SqlStatement[];
  /** The statements of its way back. */
  reverseSql: readonly SqlStatement[];
  /** The lines elsewhere in the file that belong to it: functions of `RunPython`, SQL that has a name. */
  runs: readonly LineRange[];
  /** What `RunPython` runs. */
  code: MigrationCode | null;
  /** Whether `RunPython` or `RunSQL` has a way back; true for all others. */
  isReversible: boolean;
  /** What of it text does not tell, each as a sentence. */
  unknown: readonly string[];
}

/** The table of a new model. */
export interface NewTable {
  columns: ReadonlyMap<string, Column>;
  /** The table's name where it is stated. */
  dbTable: string | null;
  /** False for a proxy, and where `managed` is `False`: Django makes no table. */
  hasTable: boolean;
  /** What `unique_together` is, as {@link Operation.together} has it. */
  together: readonly string[];
}

/** An index or a constraint. */
export interface TableRule {
  /** `Index`, `UniqueConstraint`, `CheckConstraint`. */
  type: string;
  name: string | null;
  /** Whether PostgreSQL makes an index for it and not a constraint: it has a condition, expressions, or includes columns. */
  isIndexOnly: boolean;
}

/** Lines of a file, 1-based, the last included. */
export interface LineRange {
  line: number;
  endLine: number;
}

/** A function that `RunPython` runs. */
export interface MigrationCode {
  /** As written: `forwards`, `migrations.RunPython.noop`. */
  name: string;
  /** The functions of the file that it comes to, by their lines. */
  lines: readonly LineRange[];
  /** Whether its body was found in the file, or is known as `noop` is. */
  isRead: boolean;
  isNoop: boolean;
  /** The models that it imports instead of asking `apps.get_model` for them. */
  importedModels: readonly string[];
  /** Goes through rows or changes them by the query set, in one go. */
  touchesRows: boolean;
  /** Does so in portions. */
  isBatched: boolean;
  /** What it asks of another system, as written: `requests.get`; null where it asks nothing. */
  callsOut: string | null;
}
