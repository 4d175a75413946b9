import assert from 'node:assert/strict';
import { closeSecond } from '../../../../src/core/partners/routing/close-second';
import type { RankedRoute } from '../../../../src/core/partners/routing/rank-routes';

const stay = (score: number): RankedRoute => ({ route: 'stay', score, because: ['Python of the project'] });
const database = (score: number, ...because: string[]): RankedRoute => ({ route: 'database', score, because });

suite('closeSecond', () => {
  test('is the second choice where nearly as much speaks for it', () => {
    assert.deepEqual(closeSecond([stay(0.5), database(0.4, 'Raw SQL')]), database(0.4, 'Raw SQL'));
    assert.deepEqual(closeSecond([stay(100), database(65, 'Raw SQL')]), database(65, 'Raw SQL'));
  });

  test('is nothing where the first stands clear, or nothing at the place speaks for the second', () => {
    assert.equal(closeSecond([stay(0.7), database(0.3, 'Raw SQL')]), undefined);
    assert.equal(closeSecond([stay(100), database(64, 'Raw SQL')]), undefined);
    assert.equal(closeSecond([stay(0.5), database(0.5)]), undefined);
    assert.equal(closeSecond([stay(1)]), undefined);
    assert.equal(closeSecond([]), undefined);
  });
});
