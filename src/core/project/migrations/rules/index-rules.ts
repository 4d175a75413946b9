import type { Rule } from './rule';
import { SOURCES, TABLE_SOURCES } from './sources';
import { ALL_CAREFUL, BLOCKS_ALL, type Subject } from './subject';

const CONCURRENTLY = [
  'Put it in a migration of its own with atomic = False.',
  'Use AddIndexConcurrently of django.contrib.postgres.operations.',
];
const NOT_VALID = [
  'Add it by AddConstraintNotValid: that is done in a moment.',
  'Validate it by ValidateConstraint in a migration of its own: reads and writes go on.',
];

/** What indexes and constraints mean for the rows that are there. */
export const INDEX_RULES: readonly Rule[] = [
  {
    id: 'index-under-lock',
    levels: { postgresql: 'dangerous' },
    happens: 'An operation before it has locked the table: nobody can read or write it until the index is built.',
    safer: CONCURRENTLY,
    source: SOURCES.createIndex,
    applies: (subject) => addsIndex(subject) && subject.isLockedBefore,
  },
  {
    id: 'add-index',
    levels: { postgresql: 'careful', sqlite: 'careful' },
    happens: 'Nobody can write the table while the index is built over all rows.',
    safer: CONCURRENTLY,
    source: { postgresql: SOURCES.createIndex, other: SOURCES.operations },
    applies: (subject) => addsIndex(subject) && !subject.isLockedBefore,
  },
  {
    id: 'remove-index',
    levels: { postgresql: 'careful' },
    happens: 'Dropping the index waits for every query on the table, and those that used it become slow.',
    safer: ['See in pg_stat_user_indexes that nothing uses it.', 'Use RemoveIndexConcurrently with atomic = False.'],
    source: SOURCES.locks,
    applies: ({ operation: { kind } }) => kind === 'RemoveIndex',
  },
  {
    id: 'concurrently-in-transaction',
    levels: { postgresql: 'dangerous' },
    happens: 'CONCURRENTLY does not work inside a transaction: the migration fails.',
    safer: ['Say atomic = False in the migration.'],
    source: SOURCES.concurrently,
    alsoNew: true,
    applies: ({ operation, migration }) =>
      migration.isAtomic &&
      (/IndexConcurrently$/.test(operation.kind) || operation.sql.some(({ kind }) => kind.endsWith('-concurrently'))),
  },
  {
    id: 'way-back-under-lock',
    levels: { postgresql: 'careful' },
    happens:
      'The way back does not say CONCURRENTLY: taken back, it holds off writes, and drops an index behind every query.',
    safer: ['Say CONCURRENTLY in reverse_sql, too.'],
    source: SOURCES.concurrently,
    applies: ({ operation: { sql, reverseSql } }) =>
      sql.some(({ kind }) => kind.endsWith('-concurrently')) &&
      reverseSql.some(({ kind }) => /^(?:drop-index|create-index|create-unique-index)$/.test(kind)),
  },
  {
    id: 'concurrently-beside-others',
    levels: { postgresql: 'careful' },
    happens: 'Without a transaction a failure leaves the operations before it done, and an index that is not valid.',
    safer: ['Leave it alone in its migration.', 'After a failure drop the index that is not valid.'],
    source: SOURCES.concurrently,
    applies: ({ operation, migration }) =>
      !migration.isAtomic &&
      /IndexConcurrently$/.test(operation.kind) &&
      migration.operations.some(({ kind }) => !/IndexConcurrently$|^SeparateDatabaseAndState$/.test(kind)),
  },
  {
    id: 'add-unique-constraint',
    levels: { postgresql: 'dangerous', mysql: 'careful', sqlite: 'careful' },
    happens: {
      postgresql:
        'Nobody can write the table while the unique index is built, for a plain constraint nobody can read it either; two equal rows make it fail, and running code that makes such rows breaks.',
      other:
        'The unique index is built over all rows; two equal rows make it fail, and running code that makes such rows breaks.',
    },
    safer: [
      'Look for rows that are there twice, and stop making them.',
      'Build the index by CREATE UNIQUE INDEX CONCURRENTLY with atomic = False.',
      'Make it the constraint by ADD CONSTRAINT … UNIQUE USING INDEX, and say so in SeparateDatabaseAndState.',
    ],
    source: TABLE_SOURCES,
    applies: ({ operation: { kind, rule } }) => kind === 'AddConstraint' && rule?.type === 'UniqueConstraint',
  },
  {
    id: 'add-unique-together',
    levels: { postgresql: 'dangerous', mysql: 'careful', sqlite: 'careful' },
    happens: {
      postgresql:
        'Nobody can read or write the table while the unique index is built; two equal rows make it fail, and running code that makes such rows breaks.',
      other:
        'The unique index is built over all rows; two equal rows make it fail, and running code that makes such rows breaks.',
    },
    safer: [
      'Look for rows that are there twice, and stop making them.',
      'Build the index by CREATE UNIQUE INDEX CONCURRENTLY with atomic = False, and say so in SeparateDatabaseAndState.',
    ],
    source: TABLE_SOURCES,
    applies: ({ operation: { kind, together }, table }) =>
      kind === 'AlterUniqueTogether' && (together ?? []).some((group) => !(table?.together ?? []).includes(group)),
  },
  {
    id: 'add-index-together',
    levels: { postgresql: 'careful', sqlite: 'careful' },
    happens: 'Nobody can write the table while the index is built over all rows.',
    safer: CONCURRENTLY,
    source: { postgresql: SOURCES.createIndex, other: SOURCES.operations },
    applies: ({ operation: { kind, together } }) => kind === 'AlterIndexTogether' && (together ?? []).length > 0,
  },
  {
    id: 'add-check',
    levels: BLOCKS_ALL,
    happens: {
      postgresql: 'All rows are read while nobody can use the table, and one that breaks the rule makes it fail.',
      other: 'All rows are checked while nobody can write, and one that breaks the rule makes it fail.',
    },
    safer: NOT_VALID,
    source: TABLE_SOURCES,
    applies: ({ operation: { kind, rule } }) =>
      kind === 'AddConstraint' && rule !== null && !['UniqueConstraint', 'ExclusionConstraint'].includes(rule.type),
  },
  {
    id: 'add-exclusion',
    levels: { postgresql: 'dangerous' },
    happens:
      'Nobody can read or write the table while the index of the constraint is built, and rows that overlap make it fail.',
    safer: [
      'Look for rows that overlap, and stop making them.',
      'Add it when the table is little used, with a lock_timeout.',
    ],
    source: SOURCES.alterTable,
    applies: ({ operation: { kind, rule } }) => kind === 'AddConstraint' && rule?.type === 'ExclusionConstraint',
  },
  {
    id: 'validate-in-same-transaction',
    levels: { postgresql: 'careful' },
    happens:
      'The constraint is added and validated in one transaction: the lock of the first holds until all rows are read.',
    safer: ['Put ValidateConstraint in a migration of its own.'],
    source: SOURCES.notValid,
    applies: ({ operation, migration }) =>
      operation.kind === 'ValidateConstraint' &&
      migration.isAtomic &&
      migration.operations.some((one) => one.kind === 'AddConstraintNotValid' && one.name === operation.name),
  },
  {
    id: 'half-done',
    levels: ALL_CAREFUL,
    happens:
      'atomic = False: a failure leaves the operations before it done, and the migration cannot simply be run again.',
    safer: [
      'Keep what needs no atomic = False in a migration of its own.',
      'Write each step so that it can be run twice.',
    ],
    source: SOURCES.nonAtomic,
    applies: ({ operation, migration }) =>
      !migration.isAtomic &&
      operation.line ===
        migration.operations.find(({ kind }) => !/IndexConcurrently$|^Run|^Separate/.test(kind))?.line &&
      migration.operations.length > 1,
  },
];

function addsIndex({ operation: { kind, rule } }: Subject): boolean {
  return kind === 'AddIndex' && rule !== null;
}
