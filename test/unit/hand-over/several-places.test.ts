import assert from 'node:assert/strict';
import type { DraftRequest } from '../../../src/core/hand-over/draft-request';
import { bookshopMode } from './bookshop-mode';

const REQUEST: DraftRequest = {
  route: { kind: 'escalation', id: 'database' },
  title: 'Make the sales report fast',
  place: { path: 'orders/migrations/0003_book_sales.py', line: 26 },
};

/** The part of a hand-over below a heading. */
function section(text: string, heading: string): string {
  return text.split(`\n## ${heading}`)[1]?.split('\n## ')[0]?.split('\n').slice(1).join('\n').trim() ?? '';
}

async function draft(more: Partial<DraftRequest>): Promise<string> {
  const { change } = await bookshopMode().tasks.draft({ ...REQUEST, ...more });
  assert.ok(change.kind === 'create');
  return change.text;
}

const OTHERS = [
  { path: 'orders/migrations/0002_order_indexes.py', line: 12, endLine: 15 },
  { path: 'catalog/querysets.py', line: 18, endLine: 20 },
  { path: 'Dockerfile' },
];

suite('A hand-over of several places', () => {
  test('has each with what it stands in, why, and its code', async () => {
    const code = section(await draft({ otherPlaces: OTHERS }), 'Code');
    assert.equal(
      code.slice(code.indexOf('And [')),
      `And [orders/migrations/0002_order_indexes.py:12-15](../../orders/migrations/0002_order_indexes.py#L12), migration \`0002_order_indexes.AddIndex\`: AddIndex (careful).

\`\`\`python
migrations.AddIndex(
    model_name="order",
    index=models.Index(fields=["customer", "-placed_at"], name="orders_order_by_customer"),
),
\`\`\`

And [catalog/querysets.py:19-20](../../catalog/querysets.py#L19), queryset \`BookQuerySet.with_rating\`

\`\`\`python
def with_rating(self):
    return self.annotate(average_rating=Avg("reviews__rating"))
\`\`\`

And [Dockerfile](../../Dockerfile)`,
    );
  });

  test('tells what all of them touch, lock and break, and names their files', async () => {
    const text = await draft({ otherPlaces: OTHERS });
    const rows = section(text, 'What it touches').split('\n');
    assert.deepEqual(
      rows.map((row) => row.replaceAll(/\[[^\]]*\]\([^)]*\)/g, '@')),
      [
        '- Uses models `BookSales` @, `Order` @, `OrderLine` @',
        '- Uses file @',
        '- Used by perhaps method `BookListView.get_queryset` @, perhaps method `BookDetailView.get_queryset` @, perhaps method `BookViewSet.get_queryset` @, service `web` @, service `worker` @, service `beat` @',
        '- Project: settings `bookshop.settings.local` @, Django >=5.2,<5.3, locked at 5.2.11 @, Python >=3.12',
      ],
    );
    assert.match(
      section(text, 'What the migration locks'),
      /^- `AddIndex order\.orders_order_by_customer` [^\n]*\n- Beside it `AddIndex order\.orders_order_unpaid` [^\n]*\n- All of it runs in one transaction[^\n]*$/,
    );
    assert.match(
      text,
      /^related_docs = \["orders\/migrations\/0003_book_sales\.py", "orders\/migrations\/0002_order_indexes\.py", "catalog\/querysets\.py", "Dockerfile"\]$/m,
    );
  });

  test('shows a part of many and of long ones, and links the rest', async () => {
    const model = { path: 'orders/models.py' };
    const many = Array.from({ length: 10 }, (_, at) => ({ ...model, line: at + 10, endLine: at + 11 }));
    const code = section(await draft({ otherPlaces: [{ ...model, line: 1, endLine: 70 }, ...many] }), 'Code');
    assert.deepEqual(
      [code.match(/^And \[/gm)?.length, /^… cut here, \d+ more lines$/m.exec(code)?.[0], code.split('\n').slice(-5)],
      [
        8,
        '… cut here, 30 more lines',
        [
          'And 3 more:',
          '',
          '- [orders/models.py:17-18](../../orders/models.py#L17)',
          '- [orders/models.py:18-19](../../orders/models.py#L18)',
          '- [orders/models.py:19](../../orders/models.py#L19)',
        ],
      ],
    );
  });

  test('links the ninth of them without its code', async () => {
    const code = async (count: number): Promise<string[]> => {
      const otherPlaces = Array.from({ length: count }, (_, at) => ({ path: 'orders/models.py', line: at + 10 }));
      return section(await draft({ otherPlaces }), 'Code')
        .split('\n')
        .slice(-3);
    };
    assert.deepEqual(await code(9), ['And 1 more:', '', '- [orders/models.py:18](../../orders/models.py#L18)']);
    assert.doesNotMatch((await code(8)).join('\n'), /more/);
  });

  test('is refused where one of them is not there', async () => {
    await assert.rejects(() => draft({ otherPlaces: [{ path: 'orders/gone.py', line: 1 }] }), {
      message: 'There is no file orders/gone.py. Check the path.',
    });
  });
});
