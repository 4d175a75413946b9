import { emptyTable, type DataTable, type DataValue } from './toml';

/** The value as a table; an empty one where it is something else. */
export function tableOf(value: DataValue | undefined): DataTable {
  return isTable(value) ? value : emptyTable();
}

/** The texts of a list, and nothing else in it. */
export function textsOf(value: DataValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Whether the value is a table. */
export function isTable(value: DataValue | undefined): value is DataTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
