import type { Size } from './layout/layout';
import type { EdgeOnMap, NodeOnMap } from './messages';

/** A node is as wide as its words, within these bounds, in the size of the text. */
const LEAST = 9;
const MOST = 24;
/** So wide is a letter, so much wider is one of a name, which is bold, and so wide is what is beside the words. */
const LETTER = 0.6;
const BOLD = 1.15;
const SIDES = 1.8;
/** So high is a node. */
const HEIGHT = 3.6;

/** How large the nodes of a map are, in pixels. @param unit the size of the text, in pixels */
export function measureNodes(nodes: readonly NodeOnMap[], unit: number): Size[] {
  return nodes.map(({ label, detail, tasks }) => {
    const letters = Math.max(label.length * BOLD + (tasks === '' ? 0 : tasks.length + 2), detail.length * 0.9);
    return {
      width: Math.round(Math.min(MOST, Math.max(LEAST, letters * LETTER + SIDES)) * unit),
      height: Math.round(HEIGHT * unit),
    };
  });
}

/** With so many lines at most, all of them say what they are. */
const FEW_LINES = 24;
/** What a line needs beside its words, in the size of the text, and the most that is kept free for it. */
const LINE = 4;
const WIDEST_GAP = 12;

/** Whether each line on a map says what it is; else those do that belong to what has the keyboard. */
export function sayWhatTheyAre(edges: readonly EdgeOnMap[]): boolean {
  return edges.length <= FEW_LINES;
}

/** What is kept free between two ranks for what is written on the lines, in pixels. @param unit the size of the text, in pixels */
export function measureGap(edges: readonly EdgeOnMap[], unit: number): number {
  const longest = sayWhatTheyAre(edges) ? Math.max(0, ...edges.map(({ label }) => label.length)) : 0;
  return Math.round(Math.min(WIDEST_GAP, longest * LETTER + LINE) * unit);
}
