import assert from 'node:assert/strict';
import type { News } from '../../../src/core/inbox/news';
import { describeKinds, describeSender, describeStale, describeText } from '../../../src/core/inbox/describe-news';

suite('What came back, in words', () => {
  const cases: [what: string, news: Partial<News>, said: string[]][] = [
    [
      'has one who has done and said it',
      { by: 'Ada', date: '2026-01-02', text: 'Fast.' },
      ['Ada, 2026-01-02', 'Fast.'],
    ],
    [
      'tells apart who has done and who has said it',
      { by: 'Ada', date: '2026-01-02', text: 'Fast.', textBy: 'Bob' },
      ['Ada', 'Bob, 2026-01-02: Fast.'],
    ],
    ['says where nobody knows who has said it', { by: 'Ada', text: 'Fast.', textBy: '' }, ['Ada', 'unknown: Fast.']],
    ['may have no word', {}, ['', '']],
  ];
  for (const [what, news, said] of cases)
    test(what, () => {
      assert.deepEqual([describeSender(news), describeText(news, 'unknown')], said);
    });

  test('says why a task was left lying, and for how long', () => {
    const days = [undefined, 0, 1, 2];
    assert.deepEqual(
      (['unblocked', 'review', 'under-way'] as const).map((reason) =>
        days.map((each) => describeStale({ reason, ...(each === undefined ? {} : { days: each }) })),
      ),
      [
        Array.from({ length: 4 }, () => 'blocked, though all it waits for is done'),
        ['in review for 0 days', 'in review for 0 days', 'in review for 1 day', 'in review for 2 days'],
        [
          'under way, unchanged for 0 days',
          'under way, unchanged for 0 days',
          'under way, unchanged for 1 day',
          'under way, unchanged for 2 days',
        ],
      ],
    );
  });

  test('tells for what else a task waits', () => {
    assert.equal(describeKinds({ kind: 'blocked', also: ['question'] }), 'blocked, a question');
  });
});
