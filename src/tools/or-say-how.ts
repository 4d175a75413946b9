import { AskedOtherwise, describePoint, NotComplete } from '../core';
import { UserError } from '../core/base/errors';

/**
 * Tells a model how what is open is settled in a tool, where that is why a task cannot be completed.
 * @param how what to send, beside finishing it
 */
export function orSayHow(how: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof NotComplete)) throw error;
    const details = error.points.map(describePoint);
    throw new UserError(error.happened, `Finish what is open, or ${how}:`, { cause: error, details });
  };
}

/**
 * Tells a model how work is accepted though something else is asked for by now.
 * @param how what to send, beside sending it back
 */
export function orSayWord(how: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof AskedOtherwise)) throw error;
    throw new UserError(error.happened, `Send it back, or ${how}:`, { cause: error, details: error.details });
  };
}
