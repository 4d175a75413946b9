import type { AppPlan, JudgedMigration, JudgedOperation } from '../migrations/judgement';
import type { ProjectMigrations } from '../migrations/project-migrations';
import { joinParts, placeOf, type ContentRow } from './content-row';

/**
 * The migrations of one directory in the order in which they are applied, each with its level and its operations.
 * @param path the directory, as the inventory has it
 */
export function migrationRows({ apps }: ProjectMigrations, path: string): ContentRow[] {
  const plan = apps.find((app) => app.path === path);
  if (!plan) return [];
  return plan.migrations.map((migration) => migrationRow(migration, plan));
}

function migrationRow(migration: JudgedMigration, { leaves }: AppPlan): ContentRow {
  const { name, level, operations, findings } = migration;
  const merge = leaves.length > 1 && leaves.includes(name) ? 'one of several last ones' : null;
  return {
    kind: 'migration',
    label: name,
    description: joinParts(' · ', level, findings[0]?.happens ?? null, merge),
    at: placeOf(migration),
    rows: operations.map(operationRow),
  };
}

function operationRow(operation: JudgedOperation): ContentRow {
  const { kind, model, name, level, findings } = operation;
  return {
    kind: 'operation',
    label: joinParts(' ', kind, name === model ? name : joinParts('.', model, name)),
    description: joinParts(' · ', level, findings[0]?.happens ?? null),
    at: placeOf(operation),
  };
}
