import assert from 'node:assert/strict';
import { nextNode, type Arrow } from '../../../../src/webview/map/next-node';

test('Arrow keys lead to the nearest node ahead, and stay where there is none', () => {
  const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
  const boxes = [at(0, 0), at(100, 5), at(0, 100), at(60, 90)];
  const from = (node: number) =>
    Object.fromEntries(
      (['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as Arrow[]).map((arrow) => [
        arrow,
        nextNode(boxes, node, arrow),
      ]),
    );
  assert.deepEqual(
    [from(0), from(3)],
    [
      { ArrowUp: 0, ArrowDown: 2, ArrowLeft: 0, ArrowRight: 1 },
      { ArrowUp: 1, ArrowDown: 2, ArrowLeft: 2, ArrowRight: 1 },
    ],
  );
});
