import type { Rule } from './rule';
import { SOURCES } from './sources';
import { ALL_CAREFUL, ALL_DANGEROUS } from './subject';

/** What running code over the data means. */
export const DATA_RULES: readonly Rule[] = [
  {
    id: 'data-imports-model',
    levels: ALL_DANGEROUS,
    happens:
      'The code uses a model of today: once a field is added to it, this migration asks for a column that is not there yet, and fails.',
    safer: ['Ask apps.get_model for the model: it is the one of the day of the migration.'],
    source: SOURCES.historicalModels,
    alsoNew: true,
    applies: ({ operation: { code } }) => code !== null && code.importedModels.length > 0,
  },
  {
    id: 'data-calls-out',
    levels: ALL_DANGEROUS,
    happens:
      'The code asks another system: the release waits for each of its answers, stops where it gives none, and what was sent stays sent when the migration is taken back.',
    safer: [
      'Let a management command or a task ask the other system, before or after the release.',
      'Have the migration work with what is in the database by then.',
    ],
    source: SOURCES.dataMigrations,
    alsoNew: true,
    applies: ({ operation: { code } }) => code !== null && code.callsOut !== null,
  },
  {
    id: 'data-beside-schema',
    levels: { postgresql: 'dangerous', mysql: 'careful', sqlite: 'careful' },
    happens: {
      postgresql:
        'Tables are changed and rows moved in one transaction: the locks of the first hold until the last row is done, and PostgreSQL may refuse an ALTER TABLE with pending trigger events.',
      mysql: 'MySQL takes no change of a table back: a failure on the data leaves the migration half done.',
      other: 'Tables are changed and rows moved in one transaction: nobody else can write until the last row is done.',
    },
    safer: ['Change the tables in one migration, move the data in the next.'],
    source: SOURCES.runPython,
    applies: ({ operation: { kind, code }, isBesideSchema, migration }) =>
      kind === 'RunPython' && code?.isNoop === false && isBesideSchema && migration.isAtomic,
  },
  {
    id: 'data-all-rows',
    levels: ALL_CAREFUL,
    happens: 'Rows are changed in one transaction: those that were changed stay locked until all are done.',
    safer: [
      'Work in portions by primary key, in a migration with atomic = False.',
      'Write it so that it can be run again after a failure.',
    ],
    source: SOURCES.nonAtomic,
    applies: ({ operation: { code }, migration }) =>
      code?.touchesRows === true && !(code.isBatched && !migration.isAtomic),
  },
  {
    id: 'data-not-reversible',
    levels: ALL_CAREFUL,
    happens: 'There is no way back: migrate to an earlier migration fails here.',
    safer: ['Give reverse_code, RunPython.noop where nothing has to be undone.'],
    source: SOURCES.runPython,
    alsoNew: true,
    applies: ({ operation: { kind, isReversible } }) => kind === 'RunPython' && !isReversible,
  },
  {
    id: 'sql-not-reversible',
    levels: ALL_CAREFUL,
    happens: 'There is no way back: migrate to an earlier migration fails here.',
    safer: ['Give reverse_sql, RunSQL.noop where nothing has to be undone.'],
    source: SOURCES.runSql,
    alsoNew: true,
    applies: ({ operation: { kind, isReversible } }) => kind === 'RunSQL' && !isReversible,
  },
];
