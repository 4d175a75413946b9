import assert from 'node:assert/strict';
import { joinFindings } from '../../../src/core/review/join-findings';
import type { ReviewFinding } from '../../../src/core/review/review';

function findingIn(path: string): ReviewFinding {
  const place = { path, line: 1, endLine: 1 };
  return {
    route: 'database',
    role: 'database-specialist',
    people: [],
    ...place,
    score: 1,
    because: [],
    places: [place],
  };
}

suite('joinFindings', () => {
  const rows: [why: string, pieces: string[][]][] = [
    ['an app at the top', [['shop/migrations/1.py', 'shop/models.py', 'shop/models/book.py']]],
    ['apps below src', [['src/blog/migrations/2.py', 'src/blog/models.py'], ['src/shop/migrations/1.py']]],
    ['templates beside the apps', [['shop/views.py', 'templates/shop/list.html']]],
    ['an app that is called like a part', [['api/migrations/1.py', 'api/models.py'], ['pages/models.py']]],
    ['no app', [['manage.py', 'urls.py']]],
  ];
  for (const [why, pieces] of rows)
    test(why, () => {
      const joined = joinFindings(pieces.flat().map(findingIn));
      assert.deepEqual(
        joined.map(({ places }) => places.map(({ path }) => path)),
        pieces,
      );
    });
});
