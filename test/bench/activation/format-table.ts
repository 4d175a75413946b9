import { type ActivationTimes, phases } from './activation-times';

/**
 * @param runs the times of each run by extension
 * @param peers shown below, without a ratio
 * @returns a row for each extension with the median and range of each time, and the ratio of ours to the empty one's
 */
export function formatTable(
  title: string,
  runs: readonly Record<string, ActivationTimes>[],
  ours: string,
  empty: string,
  peers: readonly string[],
): string {
  const rows = [
    ['', ...phases, 'sum'],
    ...[ours, empty].map((id) => rowOf(runs, id)),
    ['ratio', ...ratios(runs, ours, empty)],
    ...peers.map((id) => rowOf(runs, id)),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const events = [ours, empty, ...peers].map((id) => `${id}: ${runs[0]?.[id]?.event ?? ''}`);
  return [
    `${title}, in ms, median (least–most) of ${runs.length} runs`,
    ...lines,
    `Activated by: ${events.join(', ')}`,
  ].join('\n');
}

function rowOf(runs: readonly Record<string, ActivationTimes>[], id: string): string[] {
  const cells = columns(runs, id).map((values) => `${median(values)} (${Math.min(...values)}–${Math.max(...values)})`);
  return [id, ...cells];
}

function ratios(runs: readonly Record<string, ActivationTimes>[], ours: string, empty: string): string[] {
  const others = columns(runs, empty).map(median);
  return columns(runs, ours).map((values, column) => {
    const other = others[column] ?? 0;
    return other === 0 ? '–' : (median(values) / other).toFixed(1);
  });
}

/** The times of all runs, by phase, and their sums. */
function columns(runs: readonly Record<string, ActivationTimes>[], id: string): number[][] {
  const times = runs.map((run) => run[id]).filter((each) => each !== undefined);
  return [
    ...phases.map((phase) => times.map((each) => each[phase])),
    times.map(({ load, call, finish }) => load + call + finish),
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
