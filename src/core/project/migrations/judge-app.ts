import type { Engine } from './engine';
import { judgeOperation } from './judge-operation';
import { type AppPlan, type JudgedMigration, type MigrationFinding, worstOf } from './judgement';
import type { Migration } from './migration';
import type { Operation } from './operation';
import { findLeaves, orderMigrations } from './order-migrations';
import { replayMigration } from './replay-migration';
import { SOURCES } from './rules/sources';
import type { Subject } from './rules/subject';
import { TableStates } from './table-state';

/** After these nobody can read the table until the transaction ends. */
const LOCKS_READS =
  /^(?:(?:Add|Remove|Alter|Rename)Field|RenameModel|AlterModelTable|AlterUniqueTogether|AddConstraint)$/;

/** What of the settings decides. */
export interface JudgingChoice {
  /** What the project may run on. */
  engines: readonly Engine[];
  /** AUTH_USER_MODEL: `accounts.User`; null where the settings do not tell it. */
  userModel?: string | null;
  /** The branch of each migration that is not here. */
  branchOf?: ReadonlyMap<Migration, string>;
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
  { engines, userModel = null, branchOf = new Map() }: JudgingChoice,
): AppPlan {
  const tables = new TableStates();
  const names = new Set(migrations.map(({ name }) => name));
  const judged = orderMigrations(app, migrations).map((migration) => {
    // What a squashed migration does was taken in with those that it stands for.
    const isTakenIn = migration.replaces.some((one) => one.app === app && names.has(one.name));
    return judgeMigration(app, migration, isTakenIn ? new TableStates() : tables, { engines, userModel });
  });
  const leaves = findLeaves(app, migrations);
  const branches = new Map([...branchOf].map(([{ name }, branch]) => [name, branch]));
  return { app, path, leaves, migrations: judged.map((one) => withLeaves(one, app, leaves, branches)) };
}

function judgeMigration(
  app: string,
  migration: Migration,
  tables: TableStates,
  { engines, userModel = null }: JudgingChoice,
): JudgedMigration {
  const steps = replayMigration(app, migration, tables);
  const isBesideSchema = steps.some(({ changesTable }) => changesTable);
  const locked = new Set<string>();
  const operations = steps.map(({ operation, table, before, isNew, changesTable }, at) => {
    const { kind, model } = operation;
    const subject: Subject = {
      operation,
      migration,
      app,
      table,
      before,
      isLockedBefore: migration.isAtomic && model !== null && locked.has(model),
      isBesideSchema,
      hasLaterDefault: migration.operations.slice(at + 1).some((later) => setsDefault(later, operation)),
    };
    if (changesTable && model !== null && LOCKS_READS.test(kind)) locked.add(model);
    return judgeOperation(subject, engines, isNew);
  });
  const findings = findingsOf(app, migration, userModel);
  return {
    name: migration.name,
    file: migration.path,
    line: migration.line,
    level: worstOf([...operations, ...findings].map(({ level }) => level)),
    isAtomic: migration.isAtomic,
    findings,
    operations,
    replaces: migration.replaces.map(({ name }) => name),
  };
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
function withLeaves(
  migration: JudgedMigration,
  app: string,
  leaves: readonly string[],
  branches: ReadonlyMap<string, string>,
): JudgedMigration {
  if (leaves.length < 2 || !leaves.includes(migration.name)) return migration;
  const others = leaves.filter((name) => name !== migration.name);
  const told = others.map((name) => (branches.has(name) ? `${name} on ${branches.get(name) ?? ''}` : name)).join(', ');
  const when = others.every((name) => branches.has(name)) ? 'Once both are merged ' : '';
  const finding: MigrationFinding = {
    rule: 'several-leaves',
    level: 'dangerous',
    engine: null,
    happens: `${app} has another last migration: ${told}. ${when}Django runs none of the project’s until that is settled.`,
    safer: [
      'Where the later one has not run anywhere, let it depend on the other.',
      'Else run makemigrations --merge, and read what it writes.',
    ],
    source: SOURCES.migrations,
  };
  return { ...migration, level: 'dangerous', findings: [finding, ...migration.findings] };
}
