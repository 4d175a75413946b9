import type { Rule } from './rule';
import { SOURCES, TABLE_SOURCES } from './sources';
import { addedColumn, ALL_DANGEROUS, BLOCKS_ALL, fillsItself } from './subject';

const AUTO = /^(?:Big|Small)?AutoField$/;
const IN_THREE_STEPS = [
  'Add the column with null=True, and deploy code that fills it.',
  'Fill the rows that are there in portions, outside a transaction.',
  'Make it NOT NULL in a migration of its own.',
];

/** What adding a column to a table means that has rows. */
export const ADD_FIELD_RULES: readonly Rule[] = [
  {
    id: 'add-not-null-without-default',
    levels: ALL_DANGEROUS,
    happens: 'The column allows no NULL and has no default: on a table that has rows the migration fails.',
    safer: IN_THREE_STEPS,
    source: SOURCES.operations,
    applies: (subject) =>
      addedColumn(
        subject,
        (column) =>
          column.null === false &&
          ['none', 'null'].includes(column.default) &&
          !fillsItself(column) &&
          !column.isEmptyText &&
          !AUTO.test(column.type),
      ),
  },
  {
    id: 'add-not-null-with-default',
    levels: ALL_DANGEROUS,
    happens:
      'Django takes the default out of the column again: code that still runs and does not know the column can no longer insert rows.',
    safer: ['Say db_default as well (Django 5.0 or later): the database then keeps the default.', ...IN_THREE_STEPS],
    source: SOURCES.dbDefault,
    applies: (subject, engine) =>
      addedColumn(
        subject,
        (column) =>
          column.null === false &&
          (!['none', 'null'].includes(column.default) || column.isEmptyText) &&
          !fillsItself(column) &&
          !AUTO.test(column.type) &&
          (engine === 'sqlite' || !subject.hasLaterDefault),
      ),
  },
  {
    id: 'add-unique-with-one-default',
    levels: ALL_DANGEROUS,
    happens: 'Every row gets the same default, and the column is unique: with two rows the migration fails.',
    safer: [
      'Add the column with null=True and without unique.',
      'Give each row a value of its own in a data migration.',
      'Make it unique and NOT NULL in a third migration.',
    ],
    source: SOURCES.uniqueFields,
    applies: (subject) =>
      addedColumn(
        subject,
        (column) =>
          column.isUnique && ['constant', 'called', 'unknown'].includes(column.default) && !fillsItself(column),
      ),
  },
  {
    id: 'add-unique-column',
    levels: { postgresql: 'dangerous', mysql: 'careful', sqlite: 'careful' },
    happens: {
      postgresql: 'Nobody can read or write the table while the index of the new unique column is built over all rows.',
      other: 'The index of the new unique column is built over all rows.',
    },
    safer: [
      'Add the column without unique.',
      'Build a unique index by CREATE UNIQUE INDEX CONCURRENTLY in a migration with atomic = False.',
      'Make it the constraint by ADD CONSTRAINT … UNIQUE USING INDEX, and say unique=True in SeparateDatabaseAndState.',
    ],
    source: TABLE_SOURCES,
    applies: (subject) => addedColumn(subject, (column) => column.isUnique && !column.isPrimaryKey),
  },
  {
    id: 'add-primary-key',
    levels: BLOCKS_ALL,
    happens: 'The table gets another primary key: every row is written anew, and nobody can use the table meanwhile.',
    safer: [
      'Add the column and fill it in portions.',
      'Build its unique index concurrently.',
      'Exchange the key in one short step.',
    ],
    source: TABLE_SOURCES,
    applies: (subject) => addedColumn(subject, (column) => column.isPrimaryKey || AUTO.test(column.type)),
  },
  {
    id: 'add-indexed-column',
    levels: { postgresql: 'dangerous', sqlite: 'careful' },
    happens: {
      postgresql:
        'The index is built in the transaction that adds the column: nobody can read or write the table until it is done.',
      other: 'The index is built over all rows while nobody else can write.',
    },
    safer: [
      'Add the column with db_index=False.',
      'Build the index by AddIndexConcurrently in a migration of its own with atomic = False.',
    ],
    source: { postgresql: SOURCES.createIndex, other: SOURCES.operations },
    applies: (subject) => addedColumn(subject, (column) => column.isIndexed),
  },
  {
    id: 'add-foreign-key',
    levels: { postgresql: 'careful', mysql: 'careful' },
    happens: {
      postgresql: 'Nobody can write this table or the one it points to while the foreign key is checked.',
      other: 'Nobody can write the table while the foreign key is added: the table is copied.',
    },
    safer: [
      'Add the field with db_constraint=False.',
      'Add the foreign key by RunSQL with NOT VALID, and validate it in a migration of its own; say so in SeparateDatabaseAndState.',
    ],
    source: TABLE_SOURCES,
    applies: (subject) => addedColumn(subject, (column) => column.to !== null && column.hasConstraint),
  },
  {
    id: 'add-generated-column',
    levels: BLOCKS_ALL,
    happens: {
      postgresql: 'Every row is written anew for the stored value, and nobody can read or write the table meanwhile.',
      other: 'The table is copied for the stored value, and nobody can write it meanwhile.',
    },
    safer: [
      'Compute the value in a query, or in a virtual column (db_persist=False) where the engine has it.',
      'Or add a plain column, and fill it in portions.',
    ],
    source: TABLE_SOURCES,
    applies: (subject) => addedColumn(subject, (column) => column.generated === 'stored'),
  },
  {
    id: 'add-volatile-default',
    levels: BLOCKS_ALL,
    happens: {
      postgresql:
        'The default is another for each row: every row is written anew, and nobody can read or write the table meanwhile.',
      other: 'The default is computed row by row: the table is copied, and nobody can write it meanwhile.',
    },
    safer: [
      'Add the column with null=True.',
      'Set the default by AlterField in a second migration: it holds for new rows.',
      'Fill the rows that are there in portions.',
    ],
    source: TABLE_SOURCES,
    applies: (subject, engine) =>
      addedColumn(
        subject,
        ({ dbDefault }) => dbDefault === 'volatile' || (engine === 'mysql' && dbDefault === 'expression'),
      ),
  },
  {
    id: 'add-order-column',
    levels: ALL_DANGEROUS,
    happens: 'Django adds a column _order that allows no NULL: code that still runs can no longer insert rows.',
    safer: ['Order by a field of your own that has a db_default.'],
    source: SOURCES.operations,
    applies: ({ operation: { kind, unknown } }) => kind === 'AlterOrderWithRespectTo' && unknown.length === 0,
  },
];
