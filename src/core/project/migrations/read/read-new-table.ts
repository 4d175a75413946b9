import { isTrue, itemsOf, stringOf } from '../../python/expressions';
import type { Expression } from '../../python/syntax';
import type { SourceFile } from '../../source/source-file';
import type { Column } from '../column';
import type { NewTable } from '../operation';
import { readColumn } from './read-column';

/** What `CreateModel` makes. */
export function readNewTable(given: (name: string) => Expression | null, file: SourceFile): NewTable {
  const columns = new Map<string, Column>();
  for (const item of itemsOf(given('fields'))) {
    const [name, field] = itemsOf(item);
    const key = stringOf(name);
    if (key !== null && field?.type === 'call')
      columns.set(
        key.toLowerCase(),
        readColumn(field, (one) => file.values.get(one)),
      );
  }
  const options = given('options');
  const option = (name: string): Expression | null =>
    (options?.type === 'dict' ? options.entries.find(({ key }) => stringOf(key) === name)?.value : null) ?? null;
  const managed = option('managed');
  return {
    columns,
    dbTable: stringOf(option('db_table')),
    hasTable: !isTrue(option('proxy')) && !(managed?.type === 'constant' && managed.value === false),
    together: readTogether(option('unique_together')) ?? [],
  };
}

/** `{("code", "size")}`, `("code", "size")`, `set()` as sorted texts, a group each; null where there is none to be read. */
export function readTogether(value: Expression | null): string[] | null {
  if (value === null) return null;
  if (value.type === 'constant') return [];
  // set(), or set([("code", "size")]).
  if (value.type === 'call') return readTogether(value.args[0] ?? null) ?? [];
  const items = itemsOf(value);
  const groups = items.some((item) => item.type === 'string') ? [value] : items;
  return groups
    .map((group) =>
      itemsOf(group)
        .map((item) => stringOf(item) ?? '?')
        .join(', '),
    )
    .sort();
}
