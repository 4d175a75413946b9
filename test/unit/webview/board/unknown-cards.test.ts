import assert from 'node:assert/strict';
import { unknownCards } from '../../../../src/webview/board/unknown-cards';

suite('Cards that a board asks for', () => {
  const many = Array.from({ length: 600 }, (_, key) => key);
  const lanes = [
    { key: 'a', label: '', cells: [[0, 1, 2], many.slice(3, 500)] },
    { key: 'b', label: '', cells: [[], many.slice(500)] },
  ];

  for (const [name, known, lookedAt, expected] of [
    ['are those that are looked at', [0, 1], [1, 7, 8], { keys: [7, 8], isUrgent: true }],
    [
      'are others where those are there',
      [0, 7],
      [0, 7],
      { keys: [1, 2, 3, 4, 5, 6, ...many.slice(8, 252)], isUrgent: false },
    ],
    ['are the last ones in the end', many.slice(0, 598), [0], { keys: [598, 599], isUrgent: false }],
    ['are none where all are there', many, [0], { keys: [], isUrgent: false }],
  ] as const)
    test(name, () => {
      const here = new Set<number>(known);
      assert.deepEqual(unknownCards({ lanes, has: (key) => here.has(key) }, lookedAt), expected);
    });
});
