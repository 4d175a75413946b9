import type { Rule } from './rule';
import { SOURCES } from './sources';
import { ALL_CAREFUL, ALL_DANGEROUS } from './subject';

const TWO_DEPLOYMENTS = [
  'Take it out of the code first, the migration with SeparateDatabaseAndState(state_operations=[…]), and deploy.',
  'Give it null=True or a default in the database before, so that rows can be inserted without it.',
  'Drop it in a later deployment, when no running code knows it.',
];

/** What removing and renaming mean. */
export const TABLE_RULES: readonly Rule[] = [
  {
    id: 'remove-field',
    levels: ALL_DANGEROUS,
    happens:
      'The column and its data are gone: running code still asks for it and breaks, and the way back brings no data.',
    safer: TWO_DEPLOYMENTS,
    source: SOURCES.operations,
    applies: ({ operation: { kind }, before, table }) =>
      kind === 'RemoveField' && table?.hasTable !== false && !/^Generic/.test(before?.type ?? ''),
  },
  {
    id: 'delete-model',
    levels: ALL_DANGEROUS,
    happens:
      'The table and its data are gone: running code still asks for it and breaks, and the way back brings no data.',
    safer: [
      'Take the model out of the code first, the migration with SeparateDatabaseAndState(state_operations=[…]), and deploy.',
      'Drop the table in a later deployment, with a copy of the data at hand.',
    ],
    source: SOURCES.operations,
    applies: ({ operation: { kind }, table }) => kind === 'DeleteModel' && table?.hasTable !== false,
  },
  {
    id: 'rename-field',
    levels: ALL_DANGEROUS,
    happens: 'The column gets another name: running code that asks for the old one breaks.',
    safer: [
      'Keep the column: say db_column with the old name before the field is renamed.',
      'Or add a new column, write both, fill it in portions, and remove the old one later.',
    ],
    source: SOURCES.operations,
    applies: ({ operation: { kind }, before, table }) =>
      kind === 'RenameField' &&
      table?.hasTable !== false &&
      (before === undefined || (before.dbColumn === null && before.isColumn)),
  },
  {
    id: 'rename-model',
    levels: ALL_DANGEROUS,
    happens: 'The table gets another name: running code that asks for the old one breaks.',
    safer: [
      'Keep the table: say db_table with the old name in Meta before the model is renamed.',
      'Or leave a view with the old name behind, in the same transaction.',
    ],
    source: SOURCES.operations,
    applies: ({ operation: { kind }, table }) => kind === 'RenameModel' && !table?.dbTable && table?.hasTable !== false,
  },
  {
    id: 'rename-table',
    levels: ALL_DANGEROUS,
    happens: 'The table gets another name: running code that asks for the old one breaks.',
    safer: ['Leave the table its name.', 'Or leave a view with the old name behind, in the same transaction.'],
    source: SOURCES.operations,
    applies: ({ operation: { kind, tableName, model }, table, app }) =>
      kind === 'AlterModelTable' &&
      table?.hasTable !== false &&
      !(table?.madeIn && (table.dbTable || `${app}_${model ?? ''}`) === (tableName || `${app}_${model ?? ''}`)),
  },
  {
    id: 'database-behind-state',
    levels: ALL_CAREFUL,
    happens: 'Django’s picture of the models and the database part here: nobody checks that they agree again.',
    safer: ['See that makemigrations --check finds nothing, and try the way back on a copy.'],
    source: SOURCES.separate,
    applies: ({ operation: { kind, endLine, line }, migration: { operations } }) =>
      kind === 'SeparateDatabaseAndState' &&
      operations.some((one) => one.reach === 'database' && one.line >= line && one.line <= endLine),
  },
  {
    id: 'not-known',
    levels: ALL_CAREFUL,
    happens: 'Text does not tell what it does.',
    safer: ['Read the statements with sqlmigrate, and try them on a copy.'],
    source: SOURCES.operations,
    alsoNew: true,
    applies: ({ operation: { kind, unknown } }) => unknown.length > 0 || !KNOWN.test(kind),
  },
  {
    id: 'extension',
    levels: { postgresql: 'careful' },
    happens: 'Only a user with the right to it can create an extension: on many servers the migration fails.',
    safer: ['Create the extension as an administrator beforehand: the migration then finds it there.'],
    source: SOURCES.extensions,
    alsoNew: true,
    applies: ({ operation: { kind } }) => /Extension$/.test(kind),
  },
];

/** What there are rules for, or what nobody notices: Django's operations, and those of two packages. */
const KNOWN =
  /^(?:(?:Create|Delete|Rename)Model|AlterModel(?:Table|TableComment|Options|Managers)|Alter(?:Unique|Index)Together|AlterOrderWithRespectTo|(?:Add|Remove|Alter|Rename)Field|(?:Add|Remove|Rename)Index|(?:Add|Remove|Alter)Constraint|(?:Add|Remove)IndexConcurrently|AddConstraintNotValid|ValidateConstraint|RunSQL|RunPython|SeparateDatabaseAndState|\w{0,60}Extension|(?:Create|Remove)Collation|AddDefaultValue|DropDefaultValue|IgnoreMigration|(?:Add|Remove)Trigger)$/;
