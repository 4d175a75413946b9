import assert from 'node:assert/strict';
import { nameSuffix } from '../../../src/core/base/name-suffix';

suite('nameSuffix', () => {
  test('counts where nothing is drawn, as names have always done', () => {
    assert.deepEqual(
      [0, 1, 2].map((attempt) => nameSuffix(attempt, undefined)),
      ['', '-2', '-3'],
    );
  });

  test('has four digits of what is drawn, and others for the next attempt even where the draw is the same', () => {
    const draws = [0, 0.5, 0.999_999].map((drawn) => [0, 1].map((attempt) => nameSuffix(attempt, () => drawn)));
    assert.deepEqual(draws, [
      ['-1000', '-1001'],
      ['-5500', '-5501'],
      ['-9999', '-1000'],
    ]);
  });
});
