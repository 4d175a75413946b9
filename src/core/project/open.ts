/** Something that text alone does not tell: why, and the place that leaves it open. */
export interface Open {
  /** A sentence: `What TimeStampedModel adds is not in this folder.` */
  readonly reason: string;
  /** Relative to the workspace folder. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** The single places, this one among them, where one row tells of several; absent elsewhere. */
  readonly of?: readonly Open[];
}

/** Whether a piece of data is one. */
export function isOpen(data: unknown): data is Open {
  if (typeof data !== 'object' || data === null) return false;
  const { reason, path, line } = data as Partial<Open>;
  return typeof reason === 'string' && typeof path === 'string' && typeof line === 'number';
}
