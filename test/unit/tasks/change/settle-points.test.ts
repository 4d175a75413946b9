import assert from 'node:assert/strict';
import type { OpenPoint } from '../../../../src/core/tasks/log/check-completion';
import { describePoint } from '../../../../src/core/tasks/log/describe-point';
import { settlePoints } from '../../../../src/core/tasks/change/settle-points';

const ITEM: OpenPoint = { kind: 'criterion', line: 7, text: 'fast' };
const DEPENDENCY: OpenPoint = { kind: 'dependency', id: 'TASK-B', title: 'Index', statusText: '🟡 To Do' };

suite('settling what is open', () => {
  test('items are done or not needed, dependencies only not needed', () => {
    const settle = (allDone: boolean, notNeeded: string) => settlePoints([ITEM, DEPENDENCY], { allDone, notNeeded });
    const dropped = { line: 7, outcome: 'not-needed' as const, reason: 'dropped' };
    const remark = 'did not wait for TASK-B: dropped';
    assert.deepEqual(settle(false, ''), { items: [], remarks: [], left: [ITEM, DEPENDENCY] });
    assert.deepEqual(settle(true, ''), { items: [{ line: 7, outcome: 'done' }], remarks: [], left: [DEPENDENCY] });
    assert.deepEqual(settle(false, 'dropped'), { items: [dropped], remarks: [remark], left: [] });
    assert.deepEqual(settle(true, 'dropped'), { items: [{ line: 7, outcome: 'done' }], remarks: [remark], left: [] });
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
