/** How what the inventory says of one kind holds against what Django says. */
export interface Score {
  kind: string;
  /** How many there are. */
  truth: number;
  /** How many of them are told as they are. */
  right: number;
  /** How many are told at all. */
  told: number;
  /** How many are not told, and said to be open. */
  open: number;
  /** What is told and not so, each as one line. */
  wrong: string[];
  /** What is neither told nor said to be open. */
  gone: string[];
}

/** An empty score of a kind. */
export function emptyScore(kind: string): Score {
  return { kind, truth: 0, right: 0, told: 0, open: 0, wrong: [], gone: [] };
}

/** The scores of several projects, kind by kind. */
export function sumScores(scores: readonly Score[]): Score[] {
  const sums = new Map<string, Score>();
  for (const score of scores) {
    const sum = sums.get(score.kind) ?? emptyScore(score.kind);
    sums.set(score.kind, {
      kind: score.kind,
      truth: sum.truth + score.truth,
      right: sum.right + score.right,
      told: sum.told + score.told,
      open: sum.open + score.open,
      wrong: [...sum.wrong, ...score.wrong],
      gone: [...sum.gone, ...score.gone],
    });
  }
  return [...sums.values()];
}

/** Recall, precision, what is open and what is silently gone, as one line. */
export function scoreLine({ kind, truth, right, told, open, wrong, gone }: Score): string {
  const recall = truth === 0 ? '–' : (right / truth).toFixed(3);
  const precision = told === 0 ? '–' : ((told - wrong.length) / told).toFixed(3);
  return `${kind.padEnd(22)} ${String(truth).padStart(5)} true  ${String(right).padStart(5)} right  recall ${recall.padStart(5)}  precision ${precision.padStart(5)}  open ${String(open).padStart(5)}  silently gone ${gone.length}`;
}
