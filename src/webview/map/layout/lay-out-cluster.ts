import { Graph, layout } from '@dagrejs/dagre';
import { foldLeaves } from './fold-leaves';
import type { Box, Graph as MapGraph, Point, Size } from './layout';
import { spanningEdges } from './spanning-edges';

/** Some nodes that stand together, and where, from the cluster's own corner. */
export interface Cluster extends Size {
  boxes: ReadonlyMap<number, Box>;
  /** The corners of edges by their place in the list; those that are drawn straight have none. */
  bends: ReadonlyMap<number, readonly Point[]>;
}

/** From here on only what holds the nodes together is asked for, of more edges than so many for each node: a layout takes long with many. */
const MANY_NODES = 80;
const MANY_EDGES = 1.2;

/** Between two nodes, in pixels. */
const GAP = 18;

/**
 * Lays out nodes in ranks from left to right, by the edges among them.
 * @param members the places of the nodes in the list
 */
export function layOutCluster({ nodes, edges, rankGap }: MapGraph, members: readonly number[]): Cluster {
  const inside = new Set(members);
  const own = edges
    .map((edge, at) => ({ ...edge, at }))
    .filter(({ from, to }) => from !== to && inside.has(from) && inside.has(to));
  const sizeOf = (node: number): Size => nodes[node] ?? { width: 0, height: 0 };
  const { blocks, rest } = foldLeaves(members, own, sizeOf, GAP);
  const isFolded = new Set(blocks.flatMap(({ boxes }) => [...boxes.keys()]));
  const among = own.filter(({ from, to }) => !isFolded.has(from) && !isFolded.has(to));
  const isMuch = rest.length > MANY_NODES && among.length > rest.length * MANY_EDGES;
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: GAP, ranksep: rankGap });
  for (const node of rest) graph.setNode(`${node}`, { ...sizeOf(node) });
  for (const [at, { hub, isBefore, width, height }] of blocks.entries()) {
    graph.setNode(`block ${at}`, { width, height });
    if (isBefore) graph.setEdge(`block ${at}`, `${hub}`, {}, `block ${at}`);
    else graph.setEdge(`${hub}`, `block ${at}`, {}, `block ${at}`);
  }
  for (const { from, to, at } of isMuch ? spanningEdges(among) : among) graph.setEdge(`${from}`, `${to}`, {}, `${at}`);
  layout(graph);
  return read(graph, rest, blocks);
}

function read(graph: Graph, rest: readonly number[], blocks: ReturnType<typeof foldLeaves>['blocks']): Cluster {
  const boxes = new Map<number, Box>();
  const cornerOf = (name: string): Box => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(name) as Partial<Box>;
    return { x: x - width / 2, y: y - height / 2, width, height };
  };
  for (const node of rest) boxes.set(node, cornerOf(`${node}`));
  for (const [at, block] of blocks.entries()) {
    const { x, y } = cornerOf(`block ${at}`);
    for (const [node, box] of block.boxes) boxes.set(node, { ...box, x: box.x + x, y: box.y + y });
  }
  const bends = new Map<number, readonly Point[]>();
  for (const { v, w, name } of graph.edges()) {
    if (name === undefined || !/^\d+$/.test(name)) continue;
    const { points = [] } = graph.edge(v, w, name) as { points?: Point[] };
    bends.set(Number(name), points);
  }
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
  return { boxes, bends, width, height };
}
