import type { Migration } from '../../../../src/core/project/migrations/migration';
import { readMigration } from '../../../../src/core/project/migrations/read/read-migration';

/** A migration of the app `shop` with these lines of operations, which builds on the one before. */
export function migrationText(
  name: string,
  operations: readonly string[],
  { after, head = '', body = '' }: { after?: string; head?: string; body?: string } = {},
): Migration {
  const dependencies = after === undefined ? '[]' : `[("shop", "${after}")]`;
  const text = [
    'from django.db import migrations, models',
    head,
    'class Migration(migrations.Migration):',
    `    dependencies = ${dependencies}`,
    ...(body === '' ? [] : [`    ${body}`]),
    '    operations = [',
    ...operations.map((one) => `        ${one},`),
    '    ]',
    '',
  ].join('\n');
  const migration = readMigration(`shop/migrations/${name}.py`, text);
  if (!migration) throw new Error('There is no migration in it.');
  return migration;
}
