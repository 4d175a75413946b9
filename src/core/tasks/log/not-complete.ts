import { UserError } from '../../base/errors';
import type { OpenPoint } from './check-completion';
import { describePoint } from './describe-point';

/** A task that was to be completed has open points; nothing was written. Each door says how they are settled there. */
export class NotComplete extends UserError {
  /** @param path the task log's, relative to the workspace folder */
  constructor(
    readonly path: string,
    readonly points: readonly OpenPoint[],
  ) {
    super(`${path} is not complete; nothing was written.`, 'Finish what is open, or say what became of it:', {
      details: points.map(describePoint),
    });
  }
}
