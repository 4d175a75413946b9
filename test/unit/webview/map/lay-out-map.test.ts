import assert from 'node:assert/strict';
import { layOutMap } from '../../../../src/webview/map/layout/lay-out-map';
import type { Box } from '../../../../src/webview/map/layout/layout';

const SIZE = { width: 100, height: 40 };
const nodes = (count: number, groups = 1) =>
  Array.from({ length: count }, (_, at) => ({ ...SIZE, group: `app${at % groups}` }));

/** The pairs of boxes that stand on each other. */
function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, at) =>
    boxes.flatMap((other, index) =>
      index > at &&
      one.x < other.x + other.width &&
      other.x < one.x + one.width &&
      one.y < other.y + other.height &&
      other.y < one.y + one.height
        ? [`${at} ${index}`]
        : [],
    ),
  );
}

suite('The layout of a map', () => {
  test('has what leads elsewhere to the left of that, and joins them from border to border', () =>
    assert.deepEqual(layOutMap({ rankGap: 64, nodes: nodes(2), edges: [{ from: 0, to: 1 }] }), {
      boxes: [
        { x: 16, y: 16, ...SIZE },
        { x: 180, y: 16, ...SIZE },
      ],
      lines: [
        [
          { x: 116, y: 36 },
          { x: 148, y: 36 },
          { x: 180, y: 36 },
        ],
      ],
      frames: [],
      width: 296,
      height: 72,
    }));

  test('of something that leads to itself has a line around its corner', () =>
    assert.deepEqual(layOutMap({ rankGap: 64, nodes: nodes(1), edges: [{ from: 0, to: 0 }] }).lines, [
      [
        { x: 116, y: 36 },
        { x: 130, y: 36 },
        { x: 130, y: 2 },
        { x: 91, y: 2 },
        { x: 91, y: 16 },
      ],
    ]));

  test('has what nothing joins in rows and columns', () =>
    assert.deepEqual(layOutMap({ rankGap: 64, nodes: nodes(4), edges: [] }).boxes, [
      { x: 16, y: 16, ...SIZE },
      { x: 16, y: 74, ...SIZE },
      { x: 16, y: 132, ...SIZE },
      { x: 16, y: 190, ...SIZE },
    ]));

  test('of many nodes has those of each group in a frame', () => {
    const { frames, boxes } = layOutMap({ rankGap: 64, nodes: nodes(80, 2), edges: [{ from: 0, to: 1 }] });
    const outside = boxes.flatMap((box, at) => {
      const frame = frames.find(({ name }) => name === `app${at % 2}`);
      const isInside =
        frame &&
        box.x >= frame.x &&
        box.y >= frame.y &&
        box.x + box.width <= frame.x + frame.width &&
        box.y + box.height <= frame.y + frame.height;
      return isInside ? [] : [at];
    });
    assert.deepEqual([frames.map(({ name }) => name), outside, overlaps(boxes)], [['app0', 'app1'], [], []]);
  });

  test('has no two boxes on each other, however many there are around one', () => {
    const edges = Array.from({ length: 60 }, (_, at) => ({ from: at + 1, to: at % 7 === 0 ? 3 : 0 }));
    assert.deepEqual(overlaps(layOutMap({ rankGap: 64, nodes: nodes(61), edges }).boxes), []);
  });

  test('of much that is joined in all directions has each line, and no two boxes on each other', () => {
    const edges = Array.from({ length: 540 }, (_, at) => ({ from: (at * 7919) % 300, to: (at * 104_729) % 300 }));
    const { boxes, lines } = layOutMap({ rankGap: 64, nodes: nodes(300), edges });
    assert.deepEqual([overlaps(boxes), lines.filter(({ length }) => length < 2).length], [[], 0]);
  });

  test('is the same each time', () => {
    const graph = {
      rankGap: 64,
      nodes: nodes(40, 3),
      edges: Array.from({ length: 50 }, (_, at) => ({ from: (at * 7) % 40, to: (at * 11) % 40 })),
    };
    assert.deepEqual(layOutMap(graph), layOutMap(graph));
  });
});
