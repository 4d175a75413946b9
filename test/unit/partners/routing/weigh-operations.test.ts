import assert from 'node:assert/strict';
import type { MigrationFinding } from '../../../../src/core/project/migrations/judgement';
import { weighOperations } from '../../../../src/core/partners/routing/weigh-operations';

function operation(kind: string, ...findings: [level: MigrationFinding['level'], happens: string][]) {
  const told = findings.map(([level, happens]) => ({
    ...{ rule: 'a-rule', level, engine: null, happens, safer: [], source: '' },
  }));
  return { kind, level: findings[0]?.[0] ?? ('safe' as const), line: 3, endLine: 3, runs: [], findings: told };
}

suite('weighOperations', () => {
  test('counts the worst alone, and tells of three at the most, each by its first finding', () => {
    const place = {
      path: 'shop/migrations/0002_a.py',
      operations: [
        operation('AddField'),
        operation('AddIndex', ['careful', 'Nobody writes.'], ['dangerous', 'Not told.']),
        operation('RenameModel', ['careful', 'Nothing. Really']),
        operation('RunSQL', ['dangerous', 'All rows are locked.']),
        operation('RunPython', ['careful', 'It runs long.']),
      ],
    };
    assert.deepEqual(weighOperations(place), [
      { weight: 7, because: 'RunSQL, dangerous: All rows are locked' },
      { weight: 0, because: 'AddIndex, careful: Nobody writes' },
      { weight: 0, because: 'RenameModel, careful: Nothing. Really' },
    ]);
    assert.deepEqual(weighOperations({ ...place, operations: place.operations.slice(0, 3) }), [
      { weight: 5.5, because: 'AddIndex, careful: Nobody writes' },
      { weight: 0, because: 'RenameModel, careful: Nothing. Really' },
    ]);
    assert.deepEqual(weighOperations({ path: 'shop/models.py' }), []);
  });
});
