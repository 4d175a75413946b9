import { addsCheck, changeOfType } from '../column-type';
import type { Rule } from './rule';
import { SOURCES, TABLE_SOURCES } from './sources';
import { ALL_CAREFUL, ALL_DANGEROUS, alteredColumn, BLOCKS_ALL } from './subject';

const NEW_COLUMN = [
  'Add a new column beside it, and write both.',
  'Fill the new one in portions.',
  'Read the new one, stop writing the old one, and remove it in a later deployment.',
];

/** What altering a column means for the rows that are there. */
export const ALTER_FIELD_RULES: readonly Rule[] = [
  {
    id: 'alter-unknown',
    levels: ALL_CAREFUL,
    happens:
      'What the column was before stands in no migration of the folder: whether its rows are written anew cannot be told from the text.',
    safer: ['Read the statements with sqlmigrate, and try them on a copy.'],
    source: TABLE_SOURCES,
    applies: ({ operation: { kind, column }, before }) =>
      kind === 'AlterField' && column !== null && column.isColumn && before === undefined,
  },
  {
    id: 'alter-type',
    levels: BLOCKS_ALL,
    happens: {
      postgresql:
        'The type changes: every row is written or read anew, and nobody can read or write the table meanwhile.',
      mysql: 'The type changes: the table is copied, and nobody can write it meanwhile.',
      other: 'The type changes: the table is copied, and nobody else can write meanwhile.',
    },
    safer: NEW_COLUMN,
    source: TABLE_SOURCES,
    applies: (subject, engine) =>
      alteredColumn(subject, (after, before) => {
        const change = before.isColumn && after.isColumn ? changeOfType(before, after, engine) : 'none';
        return change === 'other' && before.to === null && after.to === null;
      }),
  },
  {
    id: 'alter-type-unknown',
    levels: ALL_CAREFUL,
    happens: 'Whether the type of the column changes depends on a field of a package or of the project.',
    safer: ['Read the statements with sqlmigrate.'],
    source: SOURCES.operations,
    applies: (subject, engine) =>
      alteredColumn(
        subject,
        (after, before) => before.isColumn && after.isColumn && changeOfType(before, after, engine) === 'unknown',
      ),
  },
  {
    id: 'alter-relation',
    levels: ALL_DANGEROUS,
    happens:
      'The field becomes another kind of relation: the column gets another name or another table, and running code breaks.',
    safer: NEW_COLUMN,
    source: SOURCES.operations,
    applies: (subject) =>
      alteredColumn(
        subject,
        (after, before) => (before.to === null) !== (after.to === null) || before.isColumn !== after.isColumn,
      ),
  },
  {
    id: 'alter-foreign-key',
    levels: { postgresql: 'careful', mysql: 'careful', sqlite: 'careful' },
    happens: 'The foreign key is added anew: nobody can write both tables while all rows are checked.',
    safer: ['Add the foreign key by RunSQL with NOT VALID.', 'Validate it in a migration of its own.'],
    source: TABLE_SOURCES,
    applies: (subject) =>
      alteredColumn(
        subject,
        (after, before) =>
          before.to !== null &&
          after.to !== null &&
          after.hasConstraint &&
          (!isSameTarget(before.to, after.to) || !before.hasConstraint),
      ),
  },
  {
    id: 'set-not-null',
    levels: ALL_DANGEROUS,
    happens: {
      postgresql:
        'All rows are read while nobody can use the table, a NULL among them makes it fail, and running code that leaves the column empty breaks.',
      other: 'A NULL among the rows makes it fail, and running code that leaves the column empty breaks.',
    },
    safer: [
      'Deploy code that always fills the column, and fill the rows in portions.',
      'Add a check "IS NOT NULL" by AddConstraintNotValid, and validate it in a migration of its own.',
      'Then make it NOT NULL: PostgreSQL trusts the check and reads no row. Remove the check.',
    ],
    source: TABLE_SOURCES,
    applies: (subject) =>
      alteredColumn(subject, (after, before) => before.isColumn && before.null === true && after.null === false),
  },
  {
    id: 'alter-to-unique',
    levels: { postgresql: 'dangerous', mysql: 'careful', sqlite: 'careful' },
    happens: {
      postgresql:
        'Nobody can read or write the table while the unique index is built, and two equal values make it fail.',
      other: 'The unique index is built over all rows, and two equal values make it fail.',
    },
    safer: [
      'Look for values that are there twice, and stop making them.',
      'Build the index by CREATE UNIQUE INDEX CONCURRENTLY with atomic = False.',
      'Make it the constraint by ADD CONSTRAINT … UNIQUE USING INDEX, and say unique=True in SeparateDatabaseAndState.',
    ],
    source: TABLE_SOURCES,
    applies: (subject) => alteredColumn(subject, (after, before) => after.isUnique && !before.isUnique),
  },
  {
    id: 'alter-to-indexed',
    levels: { postgresql: 'careful', sqlite: 'careful' },
    happens: 'Nobody can write the table while the index is built over all rows.',
    safer: [
      'Leave db_index out, and put the index in Meta.indexes.',
      'Build it by AddIndexConcurrently with atomic = False.',
    ],
    source: { postgresql: SOURCES.createIndex, other: SOURCES.operations },
    applies: (subject) =>
      alteredColumn(subject, (after, before) => after.isIndexed && !before.isIndexed && !before.isUnique),
  },
  {
    id: 'alter-drops-index',
    levels: { postgresql: 'careful' },
    happens: 'The index is dropped: that waits for every query on the table, and those that used it become slow.',
    safer: [
      'See in pg_stat_user_indexes that nothing uses it.',
      'Drop it by RemoveIndexConcurrently with atomic = False.',
    ],
    source: SOURCES.locks,
    applies: (subject) =>
      alteredColumn(subject, (after, before) => before.isIndexed && !after.isIndexed && !after.isUnique),
  },
  {
    id: 'alter-adds-check',
    levels: BLOCKS_ALL,
    happens: {
      postgresql:
        'All rows are read for the new check while nobody can use the table, and a value below zero makes it fail.',
      other: 'All rows are checked, and a value below zero makes it fail.',
    },
    safer: ['Add the check by AddConstraintNotValid.', 'Validate it in a migration of its own.'],
    source: TABLE_SOURCES,
    applies: (subject) => alteredColumn(subject, (after, before) => addsCheck(before, after)),
  },
  {
    id: 'alter-primary-key',
    levels: ALL_DANGEROUS,
    happens: 'The table gets another primary key, and all that points to it with it.',
    safer: [
      'Add the new key beside the old one and fill it in portions.',
      'Move the foreign keys one by one.',
      'Exchange the key in one short step.',
    ],
    source: TABLE_SOURCES,
    applies: (subject) => alteredColumn(subject, (after, before) => after.isPrimaryKey !== before.isPrimaryKey),
  },
  {
    id: 'rename-column',
    levels: ALL_DANGEROUS,
    happens: 'The column gets another name: running code that asks for the old one breaks.',
    safer: NEW_COLUMN,
    source: SOURCES.operations,
    applies: (subject) =>
      alteredColumn(subject, (after, before) => {
        const field = subject.operation.name ?? '';
        const nameOf = ({ dbColumn, to }: typeof after): string =>
          (dbColumn ?? `${field}${to === null ? '' : '_id'}`).toLowerCase();
        return (
          before.isColumn &&
          after.isColumn &&
          (before.to === null) === (after.to === null) &&
          nameOf(after) !== nameOf(before)
        );
      }),
  },
];

/** A model is named with its app or, in its own, without. */
function isSameTarget(one: string, other: string): boolean {
  return one === other || one.slice(one.lastIndexOf('.') + 1) === other.slice(other.lastIndexOf('.') + 1);
}
