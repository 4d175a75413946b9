import assert from 'node:assert/strict';
import { TouchedThings } from '../../../src/core/proof/touched-things';
import type { TaskLog } from '../../../src/core/tasks/log/task-log';
import { parseTask } from '../../../src/core/tasks/log/parse-task';
import { inventoryOf } from '../project/inventory-of';
import { MAP_TREE } from '../project/map/map-tree';

suite('what a task touches', () => {
  let touched: TouchedThings;
  suiteSetup(async () => {
    touched = new TouchedThings(await inventoryOf(MAP_TREE));
  });
  const taskOf = (docs: readonly string[], item: string): TaskLog =>
    parseTask(
      '.ruru/tasks/TASK-1.md',
      `+++\nid = "TASK-1"\nstatus = "🟡 To Do"\nrelated_docs = ${JSON.stringify(docs)}\n+++\n\n# One\n\n- [ ] ${item}\n`,
    );
  const of = (docs: readonly string[], item: string): string[] => [...touched.of(taskOf(docs, item))];
  const about = (docs: readonly string[], item: string): string[] => [...touched.about(taskOf(docs, item))];

  test('is the model that an item names, not the others of its file', () =>
    assert.deepEqual(of(['shop/models.py'], 'Shown by `model:shop.Book.title`'), ['model shop.Book']));

  test('is the route that an item names, and the thing that a line stands in', () =>
    assert.deepEqual(of(['shop/models.py:15'], 'Shown by `route:GET /api/books/`'), [
      'URL /api/books/',
      'model shop.Book',
    ]));

  test('is all of a file of which nothing closer is said', () =>
    assert.deepEqual(of(['shop/serializers.py'], 'Look'), [
      'serializer shop/serializers.py:5',
      'serializer shop/serializers.py:10',
    ]));

  for (const place of ['shop/serializers.py', 'shop/serializers.py:1'])
    test(`is a file with several things, and none of them: ${place}`, () => {
      assert.deepEqual(about([place], 'Look'), []);
      assert.deepEqual(of([place], 'Look'), ['serializer shop/serializers.py:5', 'serializer shop/serializers.py:10']);
    });

  test('is one thing by its line, and what has a file to itself', () => {
    assert.deepEqual(about(['shop/serializers.py:6'], 'Look'), ['serializer shop/serializers.py:5']);
    assert.deepEqual(about(['shop/models.py'], 'Shown by `model:shop.Book`'), ['model shop.Book']);
  });

  test('is nothing where it names nothing of the project', () =>
    assert.deepEqual(of(['README.md'], 'Shown by `model:shop.Nothing`, `setting:DEBUG`'), []));
});
