import type { Column } from './column';
import { type Engine, ENGINES } from './engine';

/** What becomes of a column's type: nothing, a wider one that needs no look at the rows, another one, or not to be told. */
export type TypeChange = 'none' | 'wider' | 'other' | 'unknown';

/** What the fields of Django are to a database, as far as one can become another: `integer`, `varchar`. */
const FAMILIES: Readonly<Record<string, string>> = {
  AutoField: 'integer',
  BigAutoField: 'bigint',
  SmallAutoField: 'smallint',
  IntegerField: 'integer',
  BigIntegerField: 'bigint',
  SmallIntegerField: 'smallint',
  PositiveIntegerField: 'integer',
  PositiveBigIntegerField: 'bigint',
  PositiveSmallIntegerField: 'smallint',
  BooleanField: 'boolean',
  NullBooleanField: 'boolean',
  CharField: 'varchar',
  EmailField: 'varchar',
  SlugField: 'varchar',
  URLField: 'varchar',
  FileField: 'varchar',
  ImageField: 'varchar',
  FilePathField: 'varchar',
  CommaSeparatedIntegerField: 'varchar',
  TextField: 'text',
  DateField: 'date',
  DateTimeField: 'timestamp',
  TimeField: 'time',
  DurationField: 'interval',
  DecimalField: 'numeric',
  FloatField: 'double',
  UUIDField: 'uuid',
  JSONField: 'json',
  BinaryField: 'bytes',
  GenericIPAddressField: 'inet',
  ForeignKey: 'key',
  OneToOneField: 'key',
};

/** MySQL keeps the length of a text in one byte up to this many bytes, with four for a character: https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html */
const MYSQL_SHORT = 63;
const POSITIVE = /^Positive/;
/** What beside the type makes a column another one. */
const SAME = [
  'isColumn',
  'null',
  'dbDefault',
  'isUnique',
  'isIndexed',
  'isPrimaryKey',
  'hasConstraint',
  'generated',
  'dbColumn',
] as const satisfies readonly (keyof Column)[];

/** What an altered field makes of its column's type. */
export function changeOfType(before: Column, after: Column, engine: Engine): TypeChange {
  if (before.collation !== after.collation) return 'other';
  const from = FAMILIES[before.type];
  const to = FAMILIES[after.type];
  if (from === undefined || to === undefined)
    return before.type === after.type ? changeOfSize(before, after, engine, '') : 'unknown';
  if (from === to) {
    const isSigned = POSITIVE.test(before.type) !== POSITIVE.test(after.type);
    return engine === 'mysql' && isSigned ? 'other' : changeOfSize(before, after, engine, from);
  }
  return engine === 'postgresql' && from === 'varchar' && to === 'text' ? 'wider' : 'other';
}

/** Whether nothing of a field changes that the database knows of: help texts, choices and validators stay with Django. */
export function isSameColumn(before: Column, after: Column): boolean {
  return (
    ENGINES.every((engine) => changeOfType(before, after, engine) === 'none') &&
    !addsCheck(before, after) &&
    !addsCheck(after, before) &&
    SAME.every((key) => before[key] === after[key]) &&
    lastOf(before.to) === lastOf(after.to)
  );
}

/** A model is named with its app or, in its own, without. */
function lastOf(to: string | null): string | undefined {
  return to?.slice(to.lastIndexOf('.') + 1);
}

/** Whether a field of whole numbers begins to refuse those below zero, for which Django adds a check. */
export function addsCheck(before: Column, after: Column): boolean {
  return POSITIVE.test(after.type) && !POSITIVE.test(before.type);
}

/** https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES */
function changeOfSize(before: Column, after: Column, engine: Engine, family: string): TypeChange {
  if (family === 'numeric' || before.maxDigits !== after.maxDigits) {
    if (before.maxDigits === after.maxDigits && before.decimalPlaces === after.decimalPlaces) return 'none';
    const isWider = before.decimalPlaces === after.decimalPlaces && (after.maxDigits ?? 0) > (before.maxDigits ?? 0);
    return isWider && engine !== 'mysql' ? 'wider' : 'other';
  }
  // Only texts have a length in the database, and fields of others that may be some.
  if (before.maxLength === after.maxLength || !['varchar', ''].includes(family)) return 'none';
  if (after.maxLength === null) return engine === 'mysql' ? 'other' : 'wider';
  if (before.maxLength === null || after.maxLength < before.maxLength) return 'other';
  return engine === 'mysql' && before.maxLength <= MYSQL_SHORT && after.maxLength > MYSQL_SHORT ? 'other' : 'wider';
}
