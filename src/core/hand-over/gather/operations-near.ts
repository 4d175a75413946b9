import type { Place } from '../../base/place';
import { type JudgedMigration, LEVELS } from '../../project/migrations/judgement';
import { operationsAt } from '../../project/migrations/operations-at';
import type { ContextOperation } from '../render/hand-over-context';

/** The models that the operations at a place of a migration change, in small letters. */
export function modelsOperatedOn(migration: JudgedMigration, { line, endLine }: Place): string[] {
  return operationsAt(migration, line, endLine).flatMap(({ model }) => (model === null ? [] : [model.toLowerCase()]));
}

/** What is to be known of the operations at a place of a migration, the worst first. */
export function operationsNear(migration: JudgedMigration, { line, endLine }: Place): ContextOperation[] {
  const { file: path, name, findings } = migration;
  const rows = [
    ...findings.map((finding) => ({ finding, name, place: { path, line: migration.line } })),
    ...operationsAt(migration, line, endLine).flatMap((one) =>
      one.findings.map((finding) => ({
        finding,
        name: [one.kind, [one.model, one.name].filter((part) => part !== null).join('.')].join(' ').trim(),
        place: { path, line: one.line },
      })),
    ),
  ];
  return rows
    .sort((a, b) => LEVELS.indexOf(b.finding.level) - LEVELS.indexOf(a.finding.level))
    .map(({ finding: { level, happens, safer, source }, name: what, place }) => ({
      name: what,
      level,
      happens,
      safer,
      source,
      place,
    }));
}
