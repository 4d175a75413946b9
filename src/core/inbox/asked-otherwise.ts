import { UserError } from '../base/errors';
import type { AskedChange } from './asked-changes';
import { describeAsked, describeAskedChange } from './describe-asked';

/** A task that was to be accepted asks for something else than what was handed over; nothing was written. Each door says how it goes on. */
export class AskedOtherwise extends UserError {
  /** @param path the task log's, relative to the workspace folder */
  constructor(
    readonly path: string,
    readonly changes: readonly AskedChange[],
  ) {
    super(
      `${path} was not accepted: ${describeAsked(changes)}.`,
      'Send it back, or say that it is accepted as changed:',
      { details: changes.map(describeAskedChange) },
    );
  }
}
