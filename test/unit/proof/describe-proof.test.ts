import assert from 'node:assert/strict';
import type { Proof } from '../../../src/core/proof/check-criteria';
import { describeProof, describeTick, summariseCriteria } from '../../../src/core/proof/describe-proof';

suite('Criteria in words', () => {
  test('how many stand how', () => {
    assert.equal(summariseCriteria([{ state: 'shown' }, { state: 'open' }, { state: 'shown' }]), '1 open, 2 shown');
    assert.equal(summariseCriteria([]), '');
  });
});

suite('A proof in words', () => {
  const COMMIT = '0123456789abcdef';
  const proof = { kind: 'model', name: 'a.B', state: 'shown', at: { file: 'a.py', line: 2 } } as const;
  const by = { commit: COMMIT, by: 'Ada', date: '2026-01-02' };

  test('where it is, and since when', () => {
    const proofs: readonly Proof[] = [
      proof,
      { ...proof, ...by },
      { ...proof, commit: COMMIT, date: '2026-01-02' },
      { ...proof, ...by, uncommitted: true },
      { ...proof, ...by, before: true },
      { kind: 'commit', name: 'abc1234', state: 'shown' },
      { ...proof, ...by, state: 'gone', why: 'there is none' },
      { ...proof, ...by, state: 'gone', why: 'there is none', uncommitted: true },
      { ...proof, state: 'missing', why: 'there is none' },
      { ...proof, state: 'unknown', why: 'it is open' },
      { kind: 'other', name: 'nosuch:x', state: 'unknown', why: 'no kind' },
    ];
    assert.deepEqual(proofs.map(describeProof), [
      'model:a.B: a.py:2',
      'model:a.B: a.py:2, since 01234567 (Ada, 2026-01-02)',
      'model:a.B: a.py:2, since 01234567 (2026-01-02)',
      'model:a.B: a.py:2, not committed',
      'model:a.B: a.py:2, as it was when the task was handed over',
      'commit:abc1234: part of what is checked out',
      'model:a.B: gone 01234567 (Ada, 2026-01-02): there is none',
      'model:a.B: gone, not committed: there is none',
      'model:a.B: there is none',
      'model:a.B: cannot be known: it is open',
      'nosuch:x: cannot be known: no kind',
    ]);
  });

  test('who has ticked it, and what they noted', () => {
    assert.deepEqual(
      [
        { commit: COMMIT, by: 'Ada', date: '2026-01-02' },
        { commit: COMMIT, by: 'Ada', date: '2026-01-02', entry: 'An index.' },
      ].map(describeTick),
      ['ticked by Ada in 01234567, 2026-01-02', 'ticked by Ada in 01234567, 2026-01-02: An index.'],
    );
  });
});
