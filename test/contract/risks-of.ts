import type { AppPlan } from '../../src/core/project/migrations/judgement';

/** The operations that are not safe, as the contract writes them. */
export function risksOf(apps: readonly AppPlan[]): string[] {
  return apps.flatMap(({ app, migrations }) =>
    migrations.flatMap(({ name, operations }) =>
      operations
        .filter(({ level }) => level !== 'safe')
        .map(({ line, kind, level }) => `${app} ${name}:${line} ${kind} ${level}`),
    ),
  );
}
