import assert from 'node:assert/strict';
import type { OpenPoint } from '../../../../src/core/tasks/log/check-completion';
import { describePoint } from '../../../../src/core/tasks/log/describe-point';
import { settlePoints } from '../../../../src/core/tasks/change/settle-points';

const ITEM: OpenPoint = { kind: 'criterion', line: 7, text: 'fast' };
const DEPENDENCY: OpenPoint = { kind: 'dependency', id: 'TASK-B', title: 'Index', statusText: '🟡 To Do' };

suite('settling what is open', () => {
  test('items are done or not needed, dependencies only not needed', () => {
    const settle = (allDone: boolean, notNeeded: string) => settlePoints([ITEM, DEPENDENCY], { allDone, notNeeded });
    const dropped = { line: 7, state: 'dropped' as const, reason: 'dropped' };
    const remark = 'did not wait for TASK-B: dropped';
    assert.deepEqual(settle(false, ''), { items: [], remarks: [], left: [ITEM, DEPENDENCY] });
    assert.deepEqual(settle(true, ''), { items: [{ line: 7, state: 'done' }], remarks: [], left: [DEPENDENCY] });
    assert.deepEqual(settle(false, 'dropped'), { items: [dropped], remarks: [remark], left: [] });
    assert.deepEqual(settle(true, 'dropped'), { items: [{ line: 7, state: 'done' }], remarks: [remark], left: [] });
  });

  test('each point has its own outcome, whatever line it has come to stand on', () => {
    const outcomes = [
      { point: { ...ITEM, line: 5 }, outcome: 'not-needed' as const, reason: 'cached' },
      { point: DEPENDENCY, outcome: 'done' as const },
    ];
    assert.deepEqual(settlePoints([ITEM, DEPENDENCY], { outcomes }), {
      items: [{ line: 7, state: 'dropped', reason: 'cached' }],
      remarks: ['Not needed: fast (cached)', 'Depended on TASK-B, confirmed as done'],
      left: [],
    });
    assert.deepEqual(settlePoints([ITEM], { outcomes: [] }).left, [ITEM]);

    const hidden: OpenPoint = { kind: 'hidden', line: 10, text: 'a code block begins here and hides 2 open items' };
    assert.deepEqual(settlePoints([hidden], { allDone: true }), { items: [], remarks: [], left: [hidden] });
    assert.deepEqual(settlePoints([hidden], { notNeeded: 'an example' }), {
      items: [],
      remarks: ['did not look at what is hidden from line 10 on: an example'],
      left: [],
    });
    assert.deepEqual(
      [
        { point: hidden, outcome: 'done' as const },
        { point: hidden, outcome: 'not-needed' as const, reason: 'an example' },
      ].map((outcome) => settlePoints([hidden], { outcomes: [outcome] }).remarks),
      [['Hidden from line 10 on, confirmed as done'], ['Not needed: what is hidden from line 10 on (an example)']],
    );
    const other: OpenPoint = { ...DEPENDENCY, id: 'TASK-C', title: '' };
    assert.deepEqual(
      settlePoints([DEPENDENCY, other], {
        outcomes: [
          { point: other, outcome: 'not-needed', reason: 'cached' },
          { point: DEPENDENCY, outcome: 'done' },
        ],
      }).remarks,
      ['Depended on TASK-B, confirmed as done', 'Not needed: TASK-C (cached)'],
    );
  });

  test('is told in a few words', () => {
    const unknown: OpenPoint = { ...DEPENDENCY, title: '' };
    assert.deepEqual([ITEM, DEPENDENCY, unknown].map(describePoint), [
      'line 7: fast',
      'depends on TASK-B (Index), which is not done',
      'depends on TASK-B, which is not done',
    ]);
  });
});
