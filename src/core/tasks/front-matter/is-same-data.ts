import { isTable } from '../../base/data-table';
import type { DataTable, DataValue } from '../../base/toml';

/** A value that holds no others. */
export type PlainValue = Exclude<DataValue, DataValue[] | DataTable>;

/**
 * Whether two readings of a front matter say the same. The keys of a table may come in any order.
 * @param isSame when two plain values are the same; where they are identical, if left out
 */
export function isSameData(
  one: DataValue,
  other: DataValue,
  isSame: (one: PlainValue, other: PlainValue) => boolean = Object.is,
): boolean {
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => isSameData(value, other[index] ?? null, isSame))
    );
  if (isTable(one)) {
    const keys = Object.keys(one);
    return (
      isTable(other) &&
      keys.length === Object.keys(other).length &&
      keys.every((key) => isSameAt(key, one, other, isSame))
    );
  }
  return !Array.isArray(other) && !isTable(other) && isSame(one, other);
}

function isSameAt(
  key: string,
  one: DataTable,
  other: DataTable,
  isSame: (one: PlainValue, other: PlainValue) => boolean,
): boolean {
  const [value, otherValue] = [one[key], other[key]];
  return value !== undefined && otherValue !== undefined && isSameData(value, otherValue, isSame);
}
