import assert from 'node:assert/strict';
import { summariseCriteria } from '../../../src/core/proof/describe-proof';

suite('Criteria in words', () => {
  test('how many stand how', () => {
    assert.equal(summariseCriteria([{ state: 'shown' }, { state: 'open' }, { state: 'shown' }]), '1 open, 2 shown');
    assert.equal(summariseCriteria([]), '');
  });
});
