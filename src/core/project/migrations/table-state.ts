import type { Column } from './column';
import type { Operation } from './operation';

/** A table as the migrations before have left it. */
export interface TableState {
  columns: ReadonlyMap<string, Column>;
  dbTable: string | null;
  /** False where Django makes no table. */
  hasTable: boolean;
  /** The migration that makes it; null where that is not in the folder, or where it was there before. */
  madeIn: string | null;
  /** What `unique_together` was last; null where that is not known. */
  together: readonly string[] | null;
}

const NOT_KNOWN: TableState = { columns: new Map(), dbTable: null, hasTable: true, madeIn: null, together: null };

/** The tables of one app by model, in small letters, as its migrations make them one after another. */
export class TableStates {
  readonly #tables = new Map<string, TableState>();

  /** Undefined where no migration of the folder says anything of it. */
  of(model: string | null): TableState | undefined {
    return model === null ? undefined : this.#tables.get(model);
  }

  /** Whether a table of this name, `shop_book`, is made by that migration. */
  isMadeIn(migration: string, app: string, name: string): boolean {
    return [...this.#tables].some(
      ([model, { madeIn, dbTable }]) => madeIn === migration && (dbTable || `${app}_${model}`) === name,
    );
  }

  /** Takes in what an operation does to Django's picture of the models. */
  apply(operation: Operation, migration: string): void {
    const { kind, model, name, newName, column, reach } = operation;
    if (reach === 'database' || model === null) return;
    const field = name?.toLowerCase() ?? '';
    if (kind === 'CreateModel' && operation.table) {
      const { columns, dbTable, hasTable, together } = operation.table;
      this.#tables.set(model, { columns, dbTable, hasTable, together, madeIn: reach === 'both' ? migration : null });
    } else if (kind === 'DeleteModel') this.#tables.delete(model);
    else if (kind === 'RenameModel' && newName !== null) {
      this.#tables.set(newName.toLowerCase(), this.#known(model));
      if (newName.toLowerCase() !== model) this.#tables.delete(model);
    } else if (kind === 'AlterModelTable') this.#change(model, { dbTable: operation.tableName });
    else if (kind === 'AlterUniqueTogether') this.#change(model, { together: operation.together });
    else if ((kind === 'AddField' || kind === 'AlterField') && column) this.#put(model, field, column);
    else if (kind === 'RemoveField') this.#put(model, field, null);
    else if (kind === 'RenameField' && newName !== null) {
      const renamed = this.#known(model).columns.get(field);
      this.#put(model, field, null);
      if (renamed) this.#put(model, newName.toLowerCase(), renamed);
    }
  }

  #known(model: string): TableState {
    return this.#tables.get(model) ?? NOT_KNOWN;
  }

  #change(model: string, change: Partial<TableState>): void {
    this.#tables.set(model, { ...this.#known(model), ...change });
  }

  #put(model: string, field: string, column: Column | null): void {
    const columns = new Map(this.#known(model).columns);
    if (column) columns.set(field, column);
    else columns.delete(field);
    this.#change(model, { columns });
  }
}
