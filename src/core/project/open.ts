/** Something that text alone does not tell: why, and the place that leaves it open. */
export interface Open {
  /** A sentence: `What TimeStampedModel adds is not in this folder.` */
  readonly reason: string;
  /** Relative to the workspace folder. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}
