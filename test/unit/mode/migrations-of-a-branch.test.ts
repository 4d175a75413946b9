import assert from 'node:assert/strict';
import { fixedMode } from '../hand-over/bookshop-mode';
import { memoryFiles } from '../memory-files';
import { CHANGE, CHANGED, THEIRS, TREE, ours } from './tree-of-migrations';

suite('The migrations of a project beside those of a branch', () => {
  test('two leaves are told, also against what the branch has that it will be merged into', async () => {
    const { apps } = await ours().django.migrations('.', { against: THEIRS });
    assert.deepEqual(
      apps.map(({ leaves, migrations }) => [
        leaves,
        migrations.map(({ name, findings }) => [name, findings[0]?.happens]),
      ]),
      [
        [
          ['0002_change', '0002_theirs'],
          [
            ['0001_initial', undefined],
            [
              '0002_change',
              'books has another last migration: 0002_theirs on origin/main. Once both are merged Django runs none of the project’s until that is settled.',
            ],
          ],
        ],
      ],
    );
  });

  test('one that is open is held against that branch, too, whichever door asks', async () => {
    const mode = fixedMode(memoryFiles(TREE), {}, { target: () => Promise.resolve(THEIRS) });
    const judged = await mode.django.judgeMigration(CHANGED, CHANGE);
    const [plan] = (await mode.django.migrations('.')).apps;
    const said = [
      'several-leaves',
      'books has another last migration: 0002_theirs on origin/main. Once both are merged Django runs none of the project’s until that is settled.',
    ];
    assert.deepEqual(
      [judged, plan?.migrations[1]].map((one) => one?.findings.map(({ rule, happens }) => [rule, happens])),
      [[said], [said]],
    );
    const built = CHANGE.replace('"0001_initial"', '"0002_theirs"');
    assert.deepEqual((await mode.django.judgeMigration(CHANGED, built))?.findings, []);
  });

  test('two that are here and a third on the branch are told apart', async () => {
    const second = { 'shop/books/migrations/0002_second.py': CHANGE };
    const { apps } = await ours({ ...TREE, ...second }).django.migrations('.', { against: THEIRS });
    assert.equal(
      apps[0]?.migrations[1]?.findings[0]?.happens,
      'books has another last migration: 0002_second, 0002_theirs on origin/main. Django runs none of the project’s until that is settled.',
    );
  });
});
