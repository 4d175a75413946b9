/** What one statement of SQL does, as far as it matters to who uses the database meanwhile. */
export type SqlKind =
  | 'add-check'
  | 'add-column'
  | 'add-exclusion'
  | 'add-foreign-key'
  | 'add-generated-column'
  | 'add-not-null-column'
  | 'add-not-valid'
  | 'add-primary-key'
  | 'add-unique'
  | 'add-volatile-column'
  | 'alter-type'
  | 'change-all-rows'
  | 'change-rows'
  | 'create-index'
  | 'create-index-concurrently'
  | 'create-unique-index'
  | 'drop-column'
  | 'drop-default'
  | 'drop-index'
  | 'drop-index-concurrently'
  | 'drop-not-null'
  | 'drop-table'
  | 'lock'
  | 'other'
  | 'refresh-view'
  | 'reindex'
  | 'rename'
  | 'rename-value'
  | 'rewrite'
  | 'set-default'
  | 'set-not-null'
  | 'truncate'
  | 'validate'
  | 'harmless';

/** One statement, or one action of an `ALTER TABLE`. */
export interface SqlStatement {
  kind: SqlKind;
  /** In small letters and without quotes; null where it names none. */
  table: string | null;
  column: string | null;
}
