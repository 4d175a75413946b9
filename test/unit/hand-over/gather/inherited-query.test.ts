import assert from 'node:assert/strict';
import { queryOf } from '../../../../src/core/hand-over/gather/view-query';
import { shopOf } from './shop-of';

suite('Of an API a client is told what the view inherits', () => {
  const CASES_OF_QUERY: readonly [what: string, views: string, expected: readonly string[]][] = [
    [
      'filters, pages and throttles',
      'class Books(Scoped, generics.ListAPIView):\n    pass\n',
      ['filters by `genre`', 'pages: none', 'throttle scope `"slow"`'],
    ],
    [
      'its own first',
      'class Books(Scoped, generics.ListAPIView):\n    filterset_fields = ["year"]\n    throttle_classes = [Slow]\n    pagination_class = Pages\n',
      ['filters by `year`', 'pages by `Pages`', 'throttled by `[Slow]`', 'throttle scope `"slow"`'],
    ],
  ];
  for (const [what, views, expected] of CASES_OF_QUERY) {
    test(what, async () => {
      const { inventory, follower } = await shopOf(views);
      const view = inventory.views.find(({ name }) => name === 'Books');
      assert.ok(view);
      assert.deepEqual(await queryOf(view, inventory, follower), expected);
    });
  }
});
