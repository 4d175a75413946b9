import type { FileEdit } from '../../base/change';
import { tickItem } from './tick-item';
import { lineEnd } from '../front-matter/scan-toml-keys';
import { oneLine } from '../front-matter/toml-string';

/** What became of an item that was open when its task was to be completed. */
export type Settlement =
  | { line: number; outcome: 'done' }
  /** With the reason, which goes behind the item. */
  | { line: number; outcome: 'not-needed'; reason: string };

/**
 * Settles items before their task is called done: ticks them, or marks them dropped with the reason behind them.
 * @param path relative to the workspace folder
 * @param text the whole file
 * @throws UserError where a line is no item
 */
export function settleItems(path: string, text: string, settlements: readonly Settlement[]): FileEdit {
  const edits = settlements.flatMap((settlement) => {
    const { line, outcome } = settlement;
    const ticked = tickItem(path, text, line, outcome === 'done' ? 'done' : 'dropped').edits;
    if (outcome === 'done') return ticked;
    const end = lineEnd(text, startOfLine(text, line));
    return [...ticked, { start: end, end, text: ` (not needed: ${oneLine(settlement.reason)})` }];
  });
  return { kind: 'edit', path, before: text, edits: edits.sort((one, other) => one.start - other.start) };
}

/** The offset of a 1-based line. */
function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let current = 1; current < line; current += 1) start = text.indexOf('\n', start) + 1;
  return start;
}
