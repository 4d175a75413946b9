import { connectLine } from './connect-line';
import { inRows } from './fold-leaves';
import { layOutCluster, type Cluster } from './lay-out-cluster';
import type { Box, Graph, Layout, Point } from './layout';
import { packBoxes } from './pack-boxes';
import { connectedSets } from './spanning-edges';

/** From so many nodes on, those of each group stand together in a frame. */
const MANY = 60;

/** Between a frame and what stands in it, and between two frames, in pixels. */
const MARGIN = 16;
/** So high is the line with a frame's name. */
const NAME = 26;
/** Between nodes that nothing joins. */
const GAP = 18;

/**
 * Says where everything on a map stands: what belongs together near each other, by ranks from left to right; of many nodes those of
 * each group in a frame of its own. The same map is laid out the same way each time.
 */
export function layOutMap(graph: Graph): Layout {
  const all = graph.nodes.map((_, at) => at);
  const hasFrames = all.length > MANY && new Set(graph.nodes.map(({ group }) => group)).size > 1;
  const groups = hasFrames ? byGroup(graph) : new Map([['', all]]);
  const parts = [...groups].map(([name, members]) => ({ name, cluster: layOutGroup(graph, members) }));
  const head = hasFrames ? NAME : 0;
  const packed = packBoxes(
    parts.map(({ cluster: { width, height } }) => ({
      width: width + 2 * MARGIN,
      height: height + 2 * MARGIN + head,
    })),
    hasFrames ? MARGIN * 2 : 0,
  );
  const boxes = graph.nodes.map((): Box => ({ x: 0, y: 0, width: 0, height: 0 }));
  const bends = new Map<number, Point[]>();
  for (const [at, { cluster }] of parts.entries()) {
    const corner = packed.boxes[at] ?? { x: 0, y: 0 };
    const move = ({ x, y }: Point): Point => ({ x: x + corner.x + MARGIN, y: y + corner.y + MARGIN + head });
    for (const [node, box] of cluster.boxes) boxes[node] = { ...box, ...move(box) };
    for (const [edge, points] of cluster.bends) bends.set(edge, points.map(move));
  }
  return {
    boxes,
    lines: graph.edges.map(({ from, to }, at) => connectLine(boxes[from], boxes[to], bends.get(at))),
    frames: hasFrames ? parts.map(({ name }, at) => ({ name, ...(packed.boxes[at] ?? boxOfNothing) })) : [],
    width: packed.width,
    height: packed.height,
  };
}

const boxOfNothing: Box = { x: 0, y: 0, width: 0, height: 0 };

function byGroup({ nodes }: Graph): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, { group }] of nodes.entries()) {
    const known = groups.get(group);
    if (known) known.push(at);
    else groups.set(group, [at]);
  }
  return groups;
}

/** What is joined in ranks, each part by itself; what nothing joins in rows. */
function layOutGroup(graph: Graph, members: readonly number[]): Cluster {
  const inside = new Set(members);
  const edges = graph.edges.filter(({ from, to }) => inside.has(from) && inside.has(to));
  const sets = connectedSets(members, edges);
  const single = sets.filter(({ length }) => length === 1).flat();
  const sizeOf = (node: number) => graph.nodes[node] ?? boxOfNothing;
  const parts: Cluster[] = [
    ...sets.filter(({ length }) => length > 1).map((set) => layOutCluster(graph, set)),
    ...(single.length > 0 ? [{ ...inRows(single, sizeOf, GAP), bends: new Map<number, readonly Point[]>() }] : []),
  ];
  const packed = packBoxes(parts, GAP * 2);
  const boxes = new Map<number, Box>();
  const bends = new Map<number, readonly Point[]>();
  for (const [at, part] of parts.entries()) {
    const corner = packed.boxes[at] ?? boxOfNothing;
    const move = ({ x, y }: Point): Point => ({ x: x + corner.x, y: y + corner.y });
    for (const [node, box] of part.boxes) boxes.set(node, { ...box, ...move(box) });
    for (const [edge, points] of part.bends) bends.set(edge, points.map(move));
  }
  return { boxes, bends, width: packed.width, height: packed.height };
}
