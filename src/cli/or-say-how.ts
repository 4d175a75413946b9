import { AskedOtherwise, describePoint, NotComplete } from '../core';
import { Refusal } from './refusal';

/**
 * Tells how what is open is settled on the command line, where that is why a task cannot be completed.
 * @param how what to run, beside finishing it
 */
export function orSayHow(how: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof NotComplete)) throw error;
    const details = error.points.map(describePoint);
    throw new Refusal(error.happened, `Finish what is open, or ${how}:`, { cause: error, details });
  };
}

/**
 * Tells how work is accepted on the command line though something else is asked for by now.
 * @param how what to run, beside sending it back
 */
export function orSayWord(how: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof AskedOtherwise)) throw error;
    throw new Refusal(error.happened, `Send it back, or ${how}:`, { cause: error, details: error.details });
  };
}
