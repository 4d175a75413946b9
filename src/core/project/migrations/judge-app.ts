import type { Engine } from './engine';
import { judgeOperation } from './judge-operation';
import { type AppPlan, type JudgedMigration, type MigrationFinding, worstOf } from './judgement';
import type { Migration } from './migration';
import type { Operation } from './operation';
import { findLeaves, orderMigrations } from './order-migrations';
import { SOURCES } from './rules/sources';
import type { Subject } from './rules/subject';
import { TableStates } from './table-state';

/** What makes a table that was there before wait: everything that changes it, but for what PostgreSQL does beside the traffic. */
const CHANGES_TABLE =
  /^(?:(?:Add|Remove|Alter|Rename)Field|(?:Delete|Rename)Model|AlterModelTable|Alter(?:Unique|Index)Together|AlterOrderWithRespectTo|(?:Add|Remove)Index|(?:Add|Remove)Constraint)$/;
/** Those of them after which nobody can read the table until the transaction ends. */
const LOCKS_READS =
  /^(?:(?:Add|Remove|Alter|Rename)Field|RenameModel|AlterModelTable|AlterUniqueTogether|AddConstraint)$/;

/** What of the settings decides. */
export interface JudgingChoice {
  /** What the project may run on. */
  engines: readonly Engine[];
  /** AUTH_USER_MODEL: `accounts.User`; null where the settings do not tell it. */
  userModel?: string | null;
}

/**
 * What the migrations of one app mean, in the order in which they run: each operation is held against the tables as those before have
 * left them.
 * @param app the label
 * @param path the directory of the migrations
 */
export function judgeApp(
  { app, path }: Pick<AppPlan, 'app' | 'path'>,
  migrations: readonly Migration[],
  { engines, userModel = null }: JudgingChoice,
): AppPlan {
  const tables = new TableStates();
  const names = new Set(migrations.map(({ name }) => name));
  const judged = orderMigrations(app, migrations).map((migration) => {
    // What a squashed migration does was taken in with those that it stands for.
    const isTakenIn = migration.replaces.some((one) => one.app === app && names.has(one.name));
    return judgeMigration(app, migration, isTakenIn ? new TableStates() : tables, { engines, userModel });
  });
  const leaves = findLeaves(app, migrations);
  return { app, path, leaves, migrations: judged.map((one) => withLeaves(one, app, leaves)) };
}

function judgeMigration(
  app: string,
  migration: Migration,
  tables: TableStates,
  { engines, userModel = null }: JudgingChoice,
): JudgedMigration {
  const isFirst = isFirstOf(app, migration);
  const isNewTable = (operation: Operation): boolean =>
    isFirst || tables.of(operation.model)?.madeIn === migration.name || tables.of(operation.model)?.hasTable === false;
  const locked = new Set<string>();
  const changed = migration.operations.filter((one) => one.reach !== 'state' && CHANGES_TABLE.test(one.kind));
  const madeHere = new Set(
    migration.operations.flatMap(({ kind, model }) => (kind === 'CreateModel' && model !== null ? [model] : [])),
  );
  const isBesideSchema = changed.some(({ model }) => model === null || !madeHere.has(model));
  const operations = migration.operations.map((written, at) => {
    const operation = {
      ...written,
      sql: written.sql.filter(({ table }) => table === null || !tables.isMadeIn(migration.name, app, table)),
    };
    const { kind, model, name, reach } = operation;
    const table = tables.of(model);
    const subject: Subject = {
      operation,
      migration,
      app,
      table,
      before: table?.columns.get(name?.toLowerCase() ?? ''),
      isLockedBefore: migration.isAtomic && model !== null && locked.has(model),
      isBesideSchema,
      hasLaterDefault: migration.operations.slice(at + 1).some((later) => setsDefault(later, written)),
    };
    const one = judgeOperation(subject, engines, isNewTable(operation));
    if (reach !== 'state' && model !== null && LOCKS_READS.test(kind)) locked.add(model);
    tables.apply(operation, migration.name);
    return one;
  });
  const findings = findingsOf(app, migration, userModel);
  return {
    name: migration.name,
    file: migration.path,
    line: migration.line,
    level: worstOf([...operations, ...findings].map(({ level }) => level)),
    findings,
    operations,
    replaces: migration.replaces.map(({ name }) => name),
  };
}

/** In a first migration every table is new; a squashed one runs where nothing is there yet. */
function isFirstOf(app: string, { isInitial, replaces, dependencies }: Migration): boolean {
  return isInitial || replaces.length > 0 || !dependencies.some((one) => one.app === app);
}

/** `AddDefaultValue`, or `ALTER COLUMN … SET DEFAULT` in SQL. */
function setsDefault(later: Operation, { model, name }: Operation): boolean {
  if (later.kind === 'AddDefaultValue') return later.model === model && later.name === name;
  return later.sql.some(({ kind, column }) => kind === 'set-default' && column === name?.toLowerCase());
}

function findingsOf(app: string, migration: Migration, userModel: string | null): MigrationFinding[] {
  const findings: MigrationFinding[] = migration.unknown.map((happens) => ({
    rule: 'not-known',
    level: 'careful',
    engine: null,
    happens,
    safer: ['Read the statements with sqlmigrate, and try them on a copy.'],
    source: SOURCES.migrations,
  }));
  const points = migration.operations
    .flatMap(({ column, table }) => [column, ...(table?.columns.values() ?? [])])
    .some((column) => column?.to === 'settings.auth_user_model');
  const isFirst = !migration.dependencies.some((one) => one.app === app);
  const isElsewhere = userModel !== null && userModel.split('.')[0] !== app;
  const depends =
    migration.swappable.includes('AUTH_USER_MODEL') ||
    migration.dependencies.some((one) => one.app === userModel?.split('.')[0]);
  if (points && isFirst && isElsewhere && !depends)
    findings.push({
      rule: 'swappable-without-dependency',
      level: 'careful',
      engine: null,
      happens:
        'It points to the user model and does not depend on it: whether that table is there before is left to chance.',
      safer: ['Add migrations.swappable_dependency(settings.AUTH_USER_MODEL) to dependencies.'],
      source: SOURCES.swappable,
    });
  return findings;
}

/** Two migrations that build on the same one: https://docs.djangoproject.com/en/stable/topics/migrations/#version-control */
function withLeaves(migration: JudgedMigration, app: string, leaves: readonly string[]): JudgedMigration {
  if (leaves.length < 2 || !leaves.includes(migration.name)) return migration;
  const others = leaves.filter((name) => name !== migration.name).join(', ');
  const finding: MigrationFinding = {
    rule: 'several-leaves',
    level: 'dangerous',
    engine: null,
    happens: `${app} has another last migration: ${others}. Django runs none of the project’s until that is settled.`,
    safer: [
      'Where the later one has not run anywhere, let it depend on the other.',
      'Else run makemigrations --merge, and read what it writes.',
    ],
    source: SOURCES.migrations,
  };
  return { ...migration, level: 'dangerous', findings: [finding, ...migration.findings] };
}
