import assert from 'node:assert/strict';
import { describeReasons } from '../../../../src/core/partners/routing/describe-reasons';

suite('describeReasons', () => {
  test('makes one sentence of the reasons', () => {
    const cases: [because: string[], sentence: string][] = [
      [[], ''],
      [['RunSQL in a migration', 'A migration'], 'RunSQL in a migration.'],
      [['A data migration (RunPython)', 'A migration', 'Raw SQL'], 'A data migration (RunPython), raw SQL.'],
      [['Raw SQL', 'Raw SQL in a query'], 'Raw SQL, raw SQL in a query.'],
      [
        ['Raw SQL', 'GraphQL', 'A migration', "Tailwind's theme", 'Never told'],
        "Raw SQL, GraphQL, a migration, Tailwind's theme.",
      ],
      [['Tokens', "Django's protections, made anew"], "Tokens; Django's protections, made anew."],
      [['Nothing here leaves core Django'], 'Nothing here leaves core Django.'],
      [
        ['Python of the project', 'Nothing here leaves core Django', 'An ordinary model', 'An ordinary query'],
        'Nothing here leaves core Django: Python of the project, an ordinary model, an ordinary query.',
      ],
    ];
    assert.deepEqual(
      cases.map(([because]) => describeReasons({ because })),
      cases.map(([, sentence]) => sentence),
    );
  });
});
