import assert from 'node:assert/strict';
import { DETECTORS } from '../../../../src/core/partners/evidence/detectors';
import { topicLabel } from '../../../../src/core/partners/evidence/topic-label';

suite('topicLabel', () => {
  test('leaves nobody with an id', () => {
    const labels = [...new Set(DETECTORS.map(({ topic }) => topicLabel(topic)))];
    assert.deepEqual(
      labels.filter((label) => /[a-z]-[a-z]|^(?:engine|sql|policy|load|router|csp)$/.test(label)),
      ['one-click deployment'],
    );
    assert.deepEqual(
      labels.filter((label) => label.trim() === ''),
      [],
    );
    assert.deepEqual(['engine', 'sql', 'react', 'toString'].map(topicLabel), [
      'database engine',
      'raw SQL',
      'react',
      'toString',
    ]);
  });
});
