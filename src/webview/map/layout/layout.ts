/** A point of a map, in pixels from its left and its top. */
export interface Point {
  x: number;
  y: number;
}

/** How large something is, in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Where something stands: its left upper corner, and its size. */
export interface Box extends Point, Size {}

/** What is laid out: the nodes with their size and what they stand among, and which of them are joined. */
export interface Graph {
  nodes: readonly (Size & { group: string })[];
  /** The places of both ends in the list of nodes. */
  edges: readonly { from: number; to: number }[];
  /** What is kept free between two ranks, for what is written on the lines, in pixels. */
  rankGap: number;
}

/** A map that is laid out. */
export interface Layout extends Size {
  /** For each node where it stands. */
  boxes: Box[];
  /** For each edge its corners, from border to border. */
  lines: Point[][];
  /** What frames nodes of one group, where there are many. */
  frames: (Box & { name: string })[];
}
