import { judgeApp } from '../../../../src/core/project/migrations/judge-app';
import type { Migration } from '../../../../src/core/project/migrations/migration';
import { migrationText } from './migration-text';

/** The first migration of an app: one table. */
export const PARCEL = migrationText('0001_initial', [
  'migrations.CreateModel(name="Parcel", fields=[("id", models.BigAutoField(primary_key=True)), ("code", models.CharField(max_length=20)), ("note", models.TextField(null=True)), ("owner", models.ForeignKey(to="auth.user", on_delete=models.CASCADE))])',
]);

/** The plan of an app that has these migrations after it. */
export const judge = (...migrations: Migration[]) =>
  judgeApp({ app: 'shop', path: 'shop/migrations' }, [PARCEL, ...migrations], { engines: ['postgresql'] });
/** What the rules say of each operation of the last migration. */
export const rulesOf = (...migrations: Migration[]): string[] =>
  (judge(...migrations).migrations.at(-1)?.operations ?? []).map(
    ({ kind, level, findings }) => `${kind} ${level}${findings.map(({ rule }) => ` ${rule}`).join('')}`,
  );
/** The one after it. */
export const second = (operations: string[], more: Parameters<typeof migrationText>[2] = {}): Migration =>
  migrationText('0002_next', operations, { after: '0001_initial', ...more });
