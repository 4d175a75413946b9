/** A place where text does not tell how it goes on: what stands there may be more, or something else. */
export interface Open {
  /** One sentence without a full stop: what is not known, and why. */
  readonly reason: string;
  /** Relative to the workspace folder. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** Whether a piece of data is one. */
export function isOpen(data: unknown): data is Open {
  if (typeof data !== 'object' || data === null) return false;
  const { reason, path, line } = data as Partial<Open>;
  return typeof reason === 'string' && typeof path === 'string' && typeof line === 'number';
}
